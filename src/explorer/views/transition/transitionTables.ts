import type { Row, Table } from '../../Table.ts';
import { kindWord, listed } from '../../words.ts';
import { COLUMNS, itemsOf, type ColumnName, type Item, type ShownTransition } from './TransitionAnswer.ts';
import { transitionTitle } from './transitionTitle.ts';

/** Every item with its column: shared, missing, surplus. */
export const transitionTables = ({ answer }: ShownTransition): Table[] => [
  {
    caption: transitionTitle(answer),
    columns: [
      { label: 'Name' },
      { label: 'Column' },
      { label: 'Kind' },
      { label: 'Gain', isFigure: true },
      { label: 'Weight', isFigure: true },
      { label: 'Other roles', isFigure: true },
      { label: 'Marks' },
      { label: 'Builds on' },
    ],
    rows: COLUMNS.flatMap((name) => itemsOf(answer, name).map((item) => rowOf(name, item))),
  },
];

const rowOf = (column: ColumnName, item: Item): Row => ({
  id: item.entity.id,
  cells: [
    item.entity.name,
    column,
    kindWord(item.entity.kind),
    { number: item.gain, digits: 3 },
    { number: item.weight, digits: 2 },
    { number: item.otherRoles },
    marksOf(item).join(', '),
    listed((item.buildsOn ?? []).map(({ name }) => name)),
  ],
});

/** What a source says of an item for the target. */
const marksOf = ({ essential, hot, inDemand }: Item): string[] =>
  [essential ? 'essential' : [], hot ? 'hot' : [], inDemand ? 'in demand' : []].flat();
