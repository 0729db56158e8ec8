import type { MatrixCell, MatrixLine, MatrixPicture } from '../../../drawing/types.ts';
import { counted, grouped, listed } from '../../words.ts';
import { connecting, pageAbout } from '../entity/addresses.ts';
import type { Cell, Line, ShownOverview } from './OverviewAnswer.ts';
import { overviewTitle } from './overviewTitle.ts';
import { strongestPairs } from './pairs.ts';

/** The matrix. A cell leads to its pair; the name of a group to its own roles, that of a role to its page. */
export function overviewPicture(shown: ShownOverview): MatrixPicture {
  const { matrix } = shown.answer;
  const cells = matrix.cells.flatMap((cell): MatrixCell[] => {
    const [one, other] = [matrix.rows[cell.row], matrix.columns[cell.column]];
    if (!one || !other) return [];
    const { row, column, score } = cell;
    return [{ row, column, score, label: labelOf(one, other, cell), href: cellHref(shown, one, other) }];
  });
  const lines = (all: readonly Line[]): MatrixLine[] => all.map((line) => lineOf(shown, line));
  return {
    type: 'matrix',
    title: overviewTitle(shown.question, shown.answer),
    subtitle: subtitleOf(shown),
    description: descriptionOf(shown),
    rows: lines(matrix.rows),
    columns: lines(matrix.columns),
    cells,
  };
}

/** "Computing and Management: 0.42; Python, SQL and Jira". */
function labelOf(one: Line, other: Line, { score, shared }: Cell): string {
  const names = shared.map(({ name }) => name);
  return `${one.name} and ${other.name}: ${score.toFixed(2)}${names.length > 0 ? `; ${listed(names)}` : ''}`;
}

/** Two groups open their roles; two roles what connects them. */
export const cellHref = ({ question, common, link }: ShownOverview, one: Line, other: Line): string =>
  question.group === undefined
    ? link({ ...question, group: one.id, other: other.id })
    : connecting(one.id, other.id, common);

function lineOf({ question, common, link }: ShownOverview, { id, name, roleCount }: Line): MatrixLine {
  if (question.group !== undefined) return { id, label: name, href: pageAbout({ id, kind: 'ROLE' }, common) };
  return {
    id,
    label: name,
    note: grouped(roleCount),
    href: link({ ...question, group: id, other: undefined }),
  };
}

function subtitleOf({ question, answer: { matrix } }: ShownOverview): string {
  const what = question.group === undefined ? 'group' : 'role';
  if (matrix.rows.length === 0) return `There is no ${what} to show.`;
  const counts = question.group === undefined ? '; in brackets how many roles' : '';
  return `The stronger the colour, the more in common of what tells roles apart${counts}`;
}

/** How many pairs a description says. */
const SAID = 3;

function descriptionOf({ question, answer: { matrix } }: ShownOverview): string {
  const what = question.group === undefined ? 'group' : 'role';
  const size = `${counted(matrix.rows.length, what)} down and ${grouped(matrix.columns.length)} across.`;
  const pairs = strongestPairs(matrix)
    .slice(0, SAID)
    .map(({ one, other, cell }) => labelOf(one, other, cell));
  return pairs.length === 0
    ? `${size} No two share anything.`
    : `${size} The strongest pairs: ${pairs.join('. ')}.`;
}
