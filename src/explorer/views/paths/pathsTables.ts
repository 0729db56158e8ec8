import { withoutPin } from '../../changeCommon.ts';
import type { MarkFragment } from '../../generated.ts';
import type { Cell, Row, Table } from '../../Table.ts';
import { inWords } from '../../../graph/inWords.ts';
import { counted } from '../../words.ts';
import { pageAbout } from '../entity/addresses.ts';
import { avoiding, mayRequire, notRequiring, requiring } from './changePaths.ts';
import { countMeeting, endsOf, innerNodes, noPathOf, pathsOf, type ShownPaths } from './PathsAnswer.ts';
import { linkedPath } from './pathInWords.ts';

/** The paths in words, and what they lead over; the two ends where there is no path. */
export const pathsTables = (shown: ShownPaths): Table[] => [
  pathTable(shown),
  noPathOf(shown.answer) ? endTable(shown) : innerTable(shown),
];

const pathTable = ({ answer, common }: ShownPaths): Table => ({
  caption: `${counted(pathsOf(answer).length, 'path')}, the best first`,
  columns: [{ label: 'Path' }, { label: 'Hops', isFigure: true }, { label: 'Hub penalty', isFigure: true }],
  rows: pathsOf(answer).map((path) => ({
    cells: [linkedPath(path, common), { number: path.length }, { number: path.hubPenalty, digits: 2 }],
  })),
});

function innerTable(shown: ShownPaths): Table {
  const paths = pathsOf(shown.answer);
  return {
    caption: 'What the paths lead over',
    columns: [
      { label: 'Name' },
      { label: 'Kind' },
      { label: 'Paths', isFigure: true },
      { label: 'Roles linked', isFigure: true },
      { label: 'Links', isFigure: true },
      { label: 'Without it' },
      { label: 'Only through it' },
    ],
    rows: innerNodes(paths).map((node) => innerRow(shown, node)),
  };
}

function innerRow(shown: ShownPaths, node: MarkFragment): Row {
  const { question, answer, common, link } = shown;
  const { id, name, kind, roleCount, degree } = node;
  return {
    id,
    cells: [
      { text: name, href: pageAbout(node, common) },
      inWords(kind),
      { number: countMeeting(pathsOf(answer), id) },
      { number: roleCount },
      { number: degree },
      { text: 'Avoid', href: link(avoiding(question, id), withoutPin(common, id)) },
      requireCell(shown, id),
    ],
  };
}

function requireCell({ question, link }: ShownPaths, id: string): Cell {
  if (question.through.includes(id)) {
    return { text: 'Stop requiring', href: link(notRequiring(question, id)) };
  }
  if (!mayRequire(question)) return null;
  return { text: 'Require', href: link(requiring(question, id)) };
}

const endTable = ({ answer, common }: ShownPaths): Table => ({
  caption: 'The ends',
  columns: [
    { label: 'Name' },
    { label: 'Kind' },
    { label: 'Roles linked', isFigure: true },
    { label: 'Links', isFigure: true },
  ],
  rows: endsOf(answer).map((end) => ({
    id: end.id,
    cells: [
      { text: end.name, href: pageAbout(end, common) },
      inWords(end.kind),
      { number: end.roleCount },
      { number: end.degree },
    ],
  })),
});
