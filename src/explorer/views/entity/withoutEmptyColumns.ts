import type { Cell, Table } from '../../Table.ts';

/** The same without the columns that say nothing in any row; the first one stays. */
export function withoutEmptyColumns({ caption, columns, rows }: Table): Table {
  const isKept = (index: number): boolean => index === 0 || rows.some(({ cells }) => says(cells[index]));
  return {
    caption,
    columns: columns.filter((_, index) => isKept(index)),
    rows: rows.map(({ id, cells }) => ({ id, cells: cells.filter((_, index) => isKept(index)) })),
  };
}

const says = (cell: Cell | undefined): boolean => cell != null && cell !== '';
