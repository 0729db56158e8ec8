import type { Common } from '../../Common.ts';
import type { Cell, Column, Row, Table } from '../../Table.ts';
import { inWords } from '../../../graph/inWords.ts';
import { pageAbout } from './addresses.ts';
import type { LinkGroup, Neighbour } from './LinkGroup.ts';
import { relationWords } from './relationWords.ts';

const COLUMNS: readonly Column[] = [
  { label: 'Name' },
  { label: 'Kind' },
  { label: 'Link' },
  { label: 'Category' },
  { label: 'Weight', isFigure: true },
  { label: 'Hot' },
  { label: 'In demand' },
  { label: 'Essential' },
  { label: 'Roles', isFigure: true },
  { label: 'Sources' },
];

/** What an entity is linked to: a row a link, the heaviest of each kind first. */
export const linkTable = (caption: string, groups: readonly LinkGroup[], common: Common): Table => ({
  caption,
  columns: COLUMNS,
  rows: groups.flatMap(({ neighbours }) => neighbours.flatMap((neighbour) => rowsOf(neighbour, common))),
});

const rowsOf = ({ node, links }: Neighbour, common: Common): Row[] =>
  links.map((link) => ({
    id: node.id,
    cells: [
      { text: node.name, href: pageAbout(node, common) },
      inWords(node.kind),
      relationWords(link.relation, link.direction),
      node.category === null ? null : inWords(node.category),
      link.weight === null ? null : { number: link.weight, digits: 2 },
      yes(link.hot),
      yes(link.inDemand),
      yes(link.essential),
      { number: node.roleCount },
      link.sources.join(', '),
    ],
  }));

const yes = (is: boolean): Cell => (is ? 'yes' : null);
