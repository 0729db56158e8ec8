import Table from 'cli-table3';

/** Columns of what is printed where no terminal says how wide it is, and of one too narrow to be real. */
const USUAL_WIDTH = 120;
const LEAST_WIDTH = 40;

/** What `figure`, `percent` and whole numbers look like, and the lack of one. */
const FIGURE = /^\d+(\.\d+)?( %)?$|^–?$/;

/** How wide to print for a terminal of so many columns. */
export const widthFor = (columns: number | undefined): number =>
  columns === undefined || columns < LEAST_WIDTH ? USUAL_WIDTH : columns;

/**
 * Rows under their heads, at most `width` columns wide where the words let it: the widest columns are broken
 * between words, and no word is. Figures of a column end under each other.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const cells = figuresAligned(rows);
  const drawn = draw(head, cells);
  const widths = columnWidths(drawn);
  const borders = widths.length + 1;
  if (total(widths) + borders <= width) return drawn;
  const least = columnWidths(
    draw(
      head.map(wordALine),
      cells.map((row) => row.map(wordALine)),
    ),
  );
  return draw(head, cells, narrowed(widths, least, width - borders));
}

function draw(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  colWidths: number[] = [],
): string {
  const style = { head: [], border: [], compact: true };
  const drawn = new Table({ head: [...head], style, colWidths, wordWrap: true });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
}

/** As they were drawn, which knows the width of every letter; the space around the text counts. */
const columnWidths = (drawn: string): number[] =>
  drawn
    .slice(1, drawn.indexOf('┐'))
    .split('┬')
    .map(({ length }) => length);

/** Each word on a line of its own; a figure is one word, with its unit. */
const wordALine = (text: string): string => (FIGURE.test(text.trim()) ? text : text.replaceAll(/\s+/g, '\n'));

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Takes from whichever column is widest, down to its longest word, until all fit. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): number[] {
  const fit = [...widths];
  for (let excess = total(fit) - room; excess > 0; excess -= 1) {
    const spare = fit.map((width, column) => (width > (least[column] ?? 0) ? width : 0));
    const widest = Math.max(...spare);
    if (widest === 0) break;
    fit[spare.indexOf(widest)] = widest - 1;
  }
  return fit;
}

/** A column of figures only, with spaces before the shorter ones. */
function figuresAligned(rows: readonly (readonly string[])[]): string[][] {
  const longest = (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return cells.every((cell) => FIGURE.test(cell)) ? Math.max(...cells.map(({ length }) => length)) : 0;
  });
  return rows.map((row) => row.map((cell, column) => cell.padStart(longest[column] ?? 0)));
}

/** A text of one line as lines of at most `width` characters, broken between words. */
export const wrapped = (text: string, width: number): string =>
  text.replaceAll(new RegExp(`(.{1,${width}}|\\S+)(?: +|$)`, 'gu'), '$1\n').trimEnd();
