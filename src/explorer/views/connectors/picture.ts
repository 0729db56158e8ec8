import type { ConnectorsPicture } from '../../../drawing/types.ts';
import { linkMarkOf, markingOf, markOf, strengthOf } from '../../marks.ts';
import { counted, grouped, listed } from '../../words.ts';
import {
  allRoles,
  drawnConnectors,
  namesOf,
  orderOf,
  titleOf,
  totalOf,
  uniqueEnds,
  type ShownConnectors,
} from './answer.ts';

/** The given ones on both sides, what connects them between. */
export function connectorsPicture(shown: ShownConnectors): ConnectorsPicture {
  const roles = allRoles(shown.answer);
  const marking = markingOf(shown, roles);
  const drawn = drawnConnectors(shown);
  return {
    type: 'connectors',
    title: titleOf(shown.answer),
    subtitle: subtitleOf(shown, drawn.length),
    description: descriptionOf(shown),
    ends: uniqueEnds(shown.answer.between).map((end) =>
      markOf(end, marking, { note: counted(end.degree, 'link'), mayBeHub: false }),
    ),
    items: drawn.map(({ entity, links }) => markOf(entity, marking, { hot: links.some(({ hot }) => hot) })),
    links: drawn.flatMap(({ distinctiveness, links }) =>
      links.map((link) => linkMarkOf(link, strengthOf(distinctiveness, roles ?? 0, link))),
    ),
  };
}

function subtitleOf(shown: ShownConnectors, drawn: number): string {
  if (shown.answer.connectors.totalCount === 0) return 'Nothing was found.';
  return `${totalOf(shown)}; ${grouped(drawn)} drawn, ${orderOf(shown)}`;
}

const MOST_NAMED = 5;

function descriptionOf(shown: ShownConnectors): string {
  const names = listed(namesOf(shown.answer));
  const drawn = drawnConnectors(shown);
  if (drawn.length === 0) return `Nothing is drawn between ${names}.`;
  const first = listed(drawn.slice(0, MOST_NAMED).map(({ entity }) => entity.name));
  const some = drawn.length > MOST_NAMED ? 'The first are' : 'They are';
  return `${totalOf(shown)} between ${names}. ${some} ${first}. The table has them all with their numbers.`;
}
