import type { MatrixCell, MatrixLine, MatrixPicture } from '../../../drawing/types.ts';
import { shareInWords } from '../../../drawing/words.ts';
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

/** "Computing and Management: 42% in common; Python, SQL and Jira". */
function labelOf(one: Line, other: Line, { score, shared }: Cell): string {
  const names = shared.map(({ name }) => name);
  const share = `${one.name} and ${other.name}: ${shareInWords(score)} in common`;
  return names.length > 0 ? `${share}; ${listed(names)}` : share;
}

/** Two groups open their roles; two roles what connects them. */
export const cellHref = ({ question, common, link }: ShownOverview, one: Line, other: Line): string =>
  question.group === undefined
    ? link({ ...question, group: one.id, other: other.id })
    : connecting(one.id, other.id, common);

function lineOf({ question, common, link }: ShownOverview, { id, name, roleCount }: Line): MatrixLine {
  const href = lineHref({ question, common, link }, id);
  return question.group === undefined
    ? { id, label: name, note: grouped(roleCount), href }
    : { id, label: name, href };
}

/** The name of a group leads to its own roles, that of a role to its page. */
export const lineHref = (
  { question, common, link }: Pick<ShownOverview, 'question' | 'common' | 'link'>,
  id: string,
): string =>
  question.group === undefined
    ? link({ ...question, group: id, other: undefined })
    : pageAbout({ id, kind: 'ROLE' }, common);

function subtitleOf({ question, answer: { matrix } }: ShownOverview): string {
  const what = question.group === undefined ? 'group' : 'role';
  if (matrix.rows.length === 0) return `There is no ${what} to show.`;
  const counts = question.group === undefined ? '; in brackets how many roles' : '';
  return `The stronger the colour, the more they ask for in common; what few ask for counts most${counts}`;
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
