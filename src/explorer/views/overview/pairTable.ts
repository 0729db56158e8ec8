import type { Table } from '../../Table.ts';
import { grouped } from '../../words.ts';
import { address } from '../entity/addresses.ts';
import type { ShownOverview } from './OverviewAnswer.ts';
import { cellHref } from './overviewPicture.ts';
import { strongestPairs, type Pair } from './pairs.ts';

/** How many pairs a page lists. */
const MOST_PAIRS = 100;

/** What the cells say, the strongest first. */
export function pairTable(shown: ShownOverview): Table {
  const isOfGroups = shown.question.group === undefined;
  const what = isOfGroups ? 'Group' : 'Role';
  const all = strongestPairs(shown.answer.matrix);
  const pairs = all.slice(0, MOST_PAIRS);
  const of = pairs.length < all.length ? ` of ${grouped(all.length)}` : '';
  return {
    caption: `The strongest pairs: ${grouped(pairs.length)}${of}`,
    columns: [
      { label: what },
      { label: `Other ${what.toLowerCase()}` },
      { label: 'In common', isFigure: true },
      { label: 'Such as' },
      { label: isOfGroups ? 'Roles' : 'Connect' },
      ...(isOfGroups ? [] : [{ label: 'Move' }]),
    ],
    rows: pairs.map((pair) => ({
      cells: [
        pair.one.name,
        pair.other.name,
        { number: pair.cell.score, digits: 2 },
        pair.cell.shared.map(({ name }) => name).join(', '),
        {
          text: isOfGroups ? 'Their roles' : 'What connects them',
          href: cellHref(shown, pair.one, pair.other),
        },
        ...(isOfGroups ? [] : [{ text: 'How to get there', href: moving(shown, pair) }]),
      ],
    })),
  };
}

const moving = ({ common }: ShownOverview, { one, other }: Pair): string =>
  address(
    'transition',
    [
      ['from', one.id],
      ['to', other.id],
    ],
    common,
  );
