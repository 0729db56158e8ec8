import type { Table } from '../../Table.ts';
import { grouped } from '../../words.ts';
import { connecting, pageAbout } from './addresses.ts';
import { linkedNames } from './linkedNames.ts';
import type { ShownEntity } from './EntityAnswer.ts';

/** Tools and frameworks that the same roles use; undefined for other kinds. */
export function similarTechnologyTable({ answer: { entity }, common }: ShownEntity): Table | undefined {
  if (!('similar' in entity)) return undefined;
  const { totalCount, edges } = entity.similar;
  const of = edges.length < totalCount ? ` of ${grouped(totalCount)}` : '';
  return {
    caption: `Used by the same roles as ${entity.name}: ${grouped(edges.length)}${of}`,
    columns: [
      { label: 'Name' },
      { label: 'Similarity', isFigure: true },
      { label: 'Roles that use both', isFigure: true },
      { label: 'Such as' },
      { label: 'Connect' },
    ],
    rows: edges.map(({ node, score, sharedCount, shared }) => ({
      id: node.id,
      cells: [
        { text: node.name, href: pageAbout(node, common) },
        { number: score, digits: 2 },
        { number: sharedCount },
        linkedNames(shared.map(({ id, name }) => ({ name, href: pageAbout({ id, kind: 'ROLE' }, common) }))),
        { text: 'What connects them', href: connecting(entity.id, node.id, common) },
      ],
    })),
  };
}
