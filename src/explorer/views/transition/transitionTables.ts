import type { Row, Table } from '../../Table.ts';
import type { Common } from '../../Common.ts';
import { inWords } from '../../../graph/inWords.ts';
import { grouped } from '../../words.ts';
import { address, pageAbout } from '../entity/addresses.ts';
import { linkedNames } from '../entity/linkedNames.ts';
import {
  COLUMNS,
  itemsOf,
  type ColumnName,
  type Item,
  type ShownTransition,
  type TransitionAnswer,
} from './TransitionAnswer.ts';

/** Every item with its column: shared, missing, surplus. */
export const transitionTables = ({ answer, common }: ShownTransition): Table[] => [
  {
    caption: `What is shared, missing and surplus: ${countsOf(answer)}`,
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
    rows: COLUMNS.flatMap((name) => itemsOf(answer, name).map((item) => rowOf(name, item, common))),
  },
];

const countsOf = ({ transition: { counts } }: TransitionAnswer): string =>
  COLUMNS.map((name) => grouped(counts[name])).join(', ');

const rowOf = (column: ColumnName, item: Item, common: Common): Row => ({
  id: item.entity.id,
  cells: [
    { text: item.entity.name, href: pageAbout(item.entity, common) },
    column,
    inWords(item.entity.kind),
    { number: item.gain, digits: 3 },
    { number: item.weight, digits: 2 },
    { number: item.otherRoles },
    marksOf(item).join(', '),
    linkedNames(
      (item.buildsOn ?? []).map(({ id, name }) => ({ name, href: address('entity', [['ref', id]], common) })),
    ),
  ],
});

/** What a source says of an item for the target. */
const marksOf = ({ essential, hot, inDemand }: Item): string[] =>
  [essential ? 'essential' : [], hot ? 'hot' : [], inDemand ? 'in demand' : []].flat();
