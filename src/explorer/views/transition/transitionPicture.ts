import type { LinkMark, NodeMark, TransitionColumn, TransitionPicture } from '../../../drawing/types.ts';
import { linkMarkOf, markingOf, markOf, strengthOf, type Marking } from '../../marks.ts';
import { counted, grouped, listed } from '../../words.ts';
import { drawnItems, type DrawnColumn, type DrawnItems } from './drawnItems.ts';
import { percent } from './percent.ts';
import { COLUMNS, columnLabel, type Item, type ShownTransition } from './TransitionAnswer.ts';
import { transitionTitle } from './transitionTitle.ts';

/** The two roles with what is shared, missing and surplus between them. */
export function transitionPicture(shown: ShownTransition): TransitionPicture {
  const { answer } = shown;
  const drawn = drawnItems(shown);
  const marking = markingOf(shown, answer.roles.totalCount);
  const { shared, missing, surplus } = drawn.columns;
  return {
    type: 'transition',
    title: transitionTitle(answer),
    subtitle: subtitleOf(shown, drawn),
    description: descriptionOf(shown, drawn),
    from: fromMark(shown, marking),
    to: markOf(answer.transition.to, marking),
    readiness: answer.transition.readiness,
    shared: columnOf(shared, marking),
    missing: columnOf(missing, marking),
    surplus: columnOf(surplus, marking),
    links: COLUMNS.flatMap((name) => drawn.columns[name].items.flatMap((item) => linkMarks(shown, item))),
  };
}

/** A role that is compared with itself is drawn once. */
const isSelf = ({ answer: { transition } }: ShownTransition): boolean =>
  transition.from?.id === transition.to.id;

function fromMark(shown: ShownTransition, marking: Marking): NodeMark | null {
  const { from } = shown.answer.transition;
  return from && !isSelf(shown) ? markOf(from, marking) : null;
}

const columnOf = ({ name, items, total }: DrawnColumn, marking: Marking): TransitionColumn => ({
  heading: `${columnLabel(name)}: ${headingCount(items.length, total)}`,
  nodes: items.map(({ entity, gain, hot }) =>
    markOf(entity, marking, { hot, note: gain > 0 ? `+${percent(gain)}` : undefined }),
  ),
});

const headingCount = (drawn: number, total: number): string =>
  drawn === total ? grouped(total) : `${grouped(drawn)} of ${grouped(total)}`;

/**
 * The link behind an item. What is shared and not among what is known comes from the other role, which has a link
 * of the same relation to it: the relation follows from the kind.
 */
function linkMarks(shown: ShownTransition, { entity, link, hot, inDemand, essential }: Item): LinkMark[] {
  const { answer } = shown;
  if (!link) return [];
  const { from, to } = answer.transition;
  const roles = answer.roles.totalCount;
  const distinctiveness = Math.log(Math.max(1, roles) / Math.max(1, entity.roleCount));
  const strength = strengthOf(distinctiveness, roles, { hot, inDemand, essential });
  const isBrought =
    from !== null &&
    !isSelf(shown) &&
    link.from.id === to.id &&
    answer.transition.shared.some((item) => item.entity.id === entity.id) &&
    !answer.have.some(({ id }) => id === entity.id);
  return [
    linkMarkOf(link, strength),
    ...(isBrought ? [linkMarkOf({ from, to: entity, relation: link.relation }, strength)] : []),
  ];
}

function subtitleOf({ answer }: ShownTransition, { columns, hubs, notFitting }: DrawnItems): string {
  const { counts, readiness } = answer.transition;
  const drawn = COLUMNS.reduce((sum, name) => sum + columns[name].items.length, 0);
  return [
    `Readiness ${percent(readiness)}`,
    `${grouped(counts.shared)} shared, ${grouped(counts.missing)} missing, ${grouped(counts.surplus)} surplus`,
    ...(notFitting > 0 ? [`${grouped(drawn)} drawn, heaviest first`] : []),
    ...(hubs > 0 ? [`${counted(hubs, 'hub')} not drawn`] : []),
  ].join('; ');
}

function descriptionOf({ answer }: ShownTransition, { columns }: DrawnItems): string {
  const { to, readiness } = answer.transition;
  const names = columns.missing.items.slice(0, 5).map(({ entity }) => entity.name);
  const advice =
    names.length === 0
      ? `Nothing that ${to.name} asks is missing.`
      : `What adds most to readiness is ${listed(names)}.`;
  return `${percent(readiness)} of what ${to.name} asks is there, by weight. ${advice}`;
}
