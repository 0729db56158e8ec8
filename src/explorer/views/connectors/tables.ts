import { ownPage } from '../../address.ts';
import { carriedPairs } from '../../changeCommon.ts';
import type { Cell, Table } from '../../Table.ts';
import { inWords } from '../../../graph/inWords.ts';
import { grouped } from '../../words.ts';
import { orderOf, totalOf, uniqueEnds, type Connector, type ShownConnectors } from './answer.ts';

/** One connector a row, with the weight of its link to each of the given. */
export function connectorsTables(shown: ShownConnectors): readonly Table[] {
  const ends = uniqueEnds(shown.answer.between);
  return [
    {
      caption: captionOf(shown),
      columns: [
        { label: 'Name' },
        { label: 'Kind' },
        { label: 'Category' },
        { label: 'Roles', isFigure: true },
        { label: 'Distinctiveness', isFigure: true },
        ...ends.map(({ name }) => ({ label: `Weight: ${name}`, isFigure: true })),
        { label: 'Marks' },
      ],
      rows: shown.answer.connectors.edges.map(({ node }) => ({
        id: node.entity.id,
        cells: cellsOf(node, ends, shown),
      })),
    },
  ];
}

/** "25 of 43 shared tools, rarest first". */
function captionOf(shown: ShownConnectors): string {
  const { totalCount, edges } = shown.answer.connectors;
  const of = edges.length < totalCount ? `${grouped(edges.length)} of ` : '';
  return `${of}${totalOf(shown)}, ${orderOf(shown)}, with the weight of each link`;
}

function cellsOf(
  connector: Connector,
  ends: readonly { id: string }[],
  shown: ShownConnectors,
): readonly Cell[] {
  const { entity, roleCount, distinctiveness, links } = connector;
  const carried = carriedPairs(shown.common);
  return [
    { text: entity.name, href: ownPage(entity.id, entity.kind, carried) },
    inWords(entity.kind),
    entity.category === null ? null : inWords(entity.category),
    { number: roleCount },
    { number: distinctiveness, digits: 2 },
    ...ends.map(({ id }) => weightCell(links.find(({ from, to }) => from.id === id || to.id === id)?.weight)),
    marksOf(links),
  ];
}

const weightCell = (weight: number | null | undefined): Cell =>
  weight == null ? null : { number: weight, digits: 2 };

const marksOf = (links: Connector['links']): string =>
  [
    ...(links.some(({ essential }) => essential) ? ['essential'] : []),
    ...(links.some(({ hot }) => hot) ? ['hot'] : []),
    ...(links.some(({ inDemand }) => inDemand) ? ['in demand'] : []),
  ].join(', ');
