import type { MarkFragment } from '../../generated.ts';
import type { Evidence } from '../../View.ts';
import { counted, grouped } from '../../words.ts';
import { percent } from './percent.ts';
import { COLUMNS, itemsOf, type ColumnName, type Item, type ShownTransition } from './TransitionAnswer.ts';

/** For each role what the comparison says of it, and for each item why it counts, with the link behind it. */
export function transitionEvidence({ answer }: ShownTransition): Evidence[] {
  const { from, to, counts, readiness } = answer.transition;
  const asked = counts.shared + counts.missing;
  const target = {
    id: to.id,
    facts: [
      `Asks ${counted(asked, 'thing')}: ${grouped(counts.shared)} had, ${grouped(counts.missing)} missing`,
      `Readiness ${percent(readiness)}`,
    ],
    links: [],
  };
  return [
    ...(from && from.id !== to.id ? [{ id: from.id, facts: [linksFact(from)], links: [] }] : []),
    target,
    ...COLUMNS.flatMap((name) => itemsOf(answer, name).map((item) => evidenceOf(name, item))),
  ];
}

const linksFact = ({ degree }: MarkFragment): string => `${counted(degree, 'link')} in all`;

function evidenceOf(column: ColumnName, { entity, gain, weight, why, link }: Item): Evidence {
  return {
    id: entity.id,
    facts: [
      `${PLACE[column]}${gain > 0 ? `: ${percent(gain)} of readiness` : ''}`,
      `Weighs ${weight.toFixed(2)}`,
      why,
    ],
    links: link ? [link] : [],
  };
}

const PLACE: Readonly<Record<ColumnName, string>> = {
  shared: 'Asked and had',
  missing: 'Asked and missing',
  surplus: 'Had and not asked',
};
