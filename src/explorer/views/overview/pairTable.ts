import type { Table } from '../../Table.ts';
import { grouped } from '../../words.ts';
import { address, pageAbout } from '../entity/addresses.ts';
import { linkedNames } from '../entity/linkedNames.ts';
import type { ShownOverview } from './OverviewAnswer.ts';
import { cellHref, lineHref } from './overviewPicture.ts';
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
      { label: 'Share in common, 0 to 1', isFigure: true },
      { label: 'Such as' },
      { label: isOfGroups ? 'Roles' : 'Connect' },
      ...(isOfGroups ? [] : [{ label: 'Move' }]),
    ],
    rows: pairs.map((pair) => ({
      cells: [
        { text: pair.one.name, href: lineHref(shown, pair.one.id) },
        { text: pair.other.name, href: lineHref(shown, pair.other.id) },
        { number: pair.cell.score, digits: 2 },
        linkedNames(pair.cell.shared.map((one) => ({ name: one.name, href: pageAbout(one, shown.common) }))),
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
