import type { Table } from '../../Table.ts';
import { grouped } from '../../words.ts';
import { address, connecting, pageAbout } from '../entity/addresses.ts';
import { countsOf, listedOf } from '../entity/aroundPicture.ts';
import { linkedNames } from '../entity/linkedNames.ts';
import { linkTable } from '../entity/linkTable.ts';
import { sourceTable } from '../entity/sourceTable.ts';
import { withoutEmptyColumns } from '../entity/withoutEmptyColumns.ts';
import type { ShownRole } from './RoleAnswer.ts';

/** What a role asks, the roles similar to it, its projects, the roles around it and its sources. */
export function roleTables(shown: ShownRole): Table[] {
  const { answer, common } = shown;
  const { role, around, projects, roles } = answer;
  const counts = countsOf(around);
  return [
    linkTable(`What ${role.name} asks for: ${counts || 'nothing'}${listedOf(around)}`, around.groups, common),
    similarTable(shown),
    withoutEmptyColumns(
      linkTable(`Projects of ${role.name}: ${grouped(projects.total)}`, [projects], common),
    ),
    withoutEmptyColumns(linkTable(`Roles linked to ${role.name}: ${grouped(roles.total)}`, [roles], common)),
    sourceTable(role),
  ].filter(({ rows }, index) => index === 0 || rows.length > 0);
}

function similarTable({ answer: { role }, common }: ShownRole): Table {
  const { totalCount, edges } = role.similar;
  const of =
    edges.length < totalCount ? `: the first ${grouped(edges.length)} of ${grouped(totalCount)}` : '';
  const moving = (other: string): string =>
    address(
      'transition',
      [
        ['from', role.id],
        ['to', other],
      ],
      common,
    );
  return {
    caption: `Roles similar to ${role.name}${of}`,
    columns: [
      { label: 'Role' },
      { label: 'Similarity', isFigure: true },
      { label: 'Shared', isFigure: true },
      { label: 'They share' },
      { label: 'Connect' },
      { label: 'Move' },
    ],
    rows: edges.map(({ node, score, sharedCount, shared }) => ({
      id: node.id,
      cells: [
        { text: node.name, href: pageAbout({ ...node, kind: 'ROLE' }, common) },
        { number: score, digits: 2 },
        { number: sharedCount },
        linkedNames(shared.map((one) => ({ name: one.name, href: pageAbout(one, common) }))),
        { text: 'What connects them', href: connecting(role.id, node.id, common) },
        { text: 'How to get there', href: moving(node.id) },
      ],
    })),
  };
}
