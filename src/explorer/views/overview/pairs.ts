import type { Cell, Line, Matrix } from './OverviewAnswer.ts';

/** Two lines of a matrix and what they share. */
export interface Pair {
  readonly one: Line;
  readonly other: Line;
  readonly cell: Cell;
}

/** Pairs that share anything, each once, the strongest first, then by their places. */
export function strongestPairs(matrix: Matrix): Pair[] {
  const met = new Set<string>();
  const pairs = matrix.cells.flatMap((cell) => {
    const one = matrix.rows[cell.row];
    const other = matrix.columns[cell.column];
    if (!one || !other || cell.score <= 0 || met.has(`${other.id} ${one.id}`)) return [];
    met.add(`${one.id} ${other.id}`);
    return [{ one, other, cell }];
  });
  return pairs.sort((a, b) => b.cell.score - a.cell.score || place(a) - place(b));

  function place({ cell: { row, column } }: Pair): number {
    return row * matrix.columns.length + column;
  }
}
