import type { LinkMark, NeighbourhoodPicture } from '../../../drawing/types.ts';
import { isLearnable, type Kind } from '../../../graph/kind.ts';
import { linkMarkOf, markingOf, markOf, strengthOf } from '../../marks.ts';
import type { Shown } from '../../View.ts';
import { countOf, counted, grouped, kindWord, listed } from '../../words.ts';
import { drawnGroups, type Around, type DrawnGroup } from './Around.ts';
import type { LinkTo, Neighbour } from './LinkGroup.ts';

/** An entity and what is around it, drawn. */
export function aroundPicture<Q, A>(
  shown: Shown<Q, A>,
  around: Around,
  { first, title }: { readonly first: number; readonly title: string },
): NeighbourhoodPicture {
  const marking = markingOf(shown, around.roles);
  const drawn = drawnGroups(around, first, shown.common.hubs).filter((one) => one.drawn.length > 0);
  const isHot = ({ links }: Neighbour): boolean => links.some(({ hot }) => hot);
  return {
    type: 'neighbourhood',
    title,
    subtitle: subtitleOf(around, drawn),
    description: descriptionOf(around, drawn),
    centre: markOf(around.centre, marking, { mayBeHub: false, note: noteOf(around) }),
    groups: drawn.map((one) => ({
      heading: headingOf(one),
      nodes: one.drawn.map((neighbour) => markOf(neighbour.node, marking, { hot: isHot(neighbour) })),
    })),
    links: drawn.flatMap((one) =>
      one.drawn.flatMap(({ links }) => links.map((link) => markOfLink(around, link))),
    ),
  };
}

/** From and to of a link of the centre, as stored. */
export function endsOf<T extends { readonly id: string }>(
  centre: T,
  { node, direction }: LinkTo,
): { readonly from: T | LinkTo['node']; readonly to: T | LinkTo['node'] } {
  return direction === 'OUT' ? { from: centre, to: node } : { from: node, to: centre };
}

function markOfLink({ centre, roles }: Around, link: LinkTo): LinkMark {
  const ends = endsOf(centre, link);
  return linkMarkOf({ ...ends, relation: link.relation }, strengthIn(centre.kind, roles, link));
}

/** What a role asks for is as wide as it is rare; anything else as its link is heavy. */
function strengthIn(centre: Kind, roles: number, link: LinkTo): number {
  const { node, weight } = link;
  if (centre !== 'ROLE' || !isLearnable(node.kind)) return weight ?? 0;
  return strengthOf(Math.log(Math.max(1, roles) / Math.max(1, node.roleCount)), roles, link);
}

/** "Tools: 12 of 57", or "Tools: 12" where all are drawn. */
function headingOf({ group: { kind, total }, drawn }: DrawnGroup): string {
  const of = drawn.length < total ? ` of ${grouped(total)}` : '';
  return `${headingWord(kind)}: ${grouped(drawn.length)}${of}`;
}

/** "Tools". */
export function headingWord(kind: Kind, count = 2): string {
  const word = kindWord(kind, count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "57 tools, 12 frameworks and 9 skills". */
export const countsOf = ({ groups }: Around): string =>
  listed(groups.filter(({ total }) => total > 0).map(({ kind, total }) => countOf(total, kind)));

/** What a list says beside the counts, where it does not hold them all. */
export function listedOf({ groups }: Around): string {
  const inAll = groups.reduce((sum, { total }) => sum + total, 0);
  const here = groups.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  return here === inAll ? '' : `; ${grouped(here)} of ${grouped(inAll)} listed`;
}

function noteOf(around: Around): string | undefined {
  const { kind, degree } = around.centre;
  return kind === 'ROLE' ? undefined : counted(degree, 'link');
}

function subtitleOf(around: Around, drawn: readonly DrawnGroup[]): string {
  const counts = countsOf(around);
  if (counts === '') return 'Nothing is linked to it.';
  const sum = drawn.reduce((total, one) => total + one.drawn.length, 0);
  const all = around.groups.reduce((total, one) => total + one.total, 0);
  return sum === all ? counts : `${counts}; ${grouped(sum)} drawn, the heaviest of each`;
}

/** How many names of a group its description says. */
const NAMED = 6;

function descriptionOf({ centre }: Around, drawn: readonly DrawnGroup[]): string {
  if (drawn.length === 0) return `Nothing is drawn around ${centre.name}.`;
  const groups = drawn.map((one) => {
    const names = one.drawn.slice(0, NAMED).map(({ node }) => node.name);
    const more = one.drawn.length - names.length;
    return `${headingOf(one)}: ${more > 0 ? `${names.join(', ')} and ${more} more` : listed(names)}.`;
  });
  return `${centre.name} is in the middle. ${groups.join(' ')}`;
}
