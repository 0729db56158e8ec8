import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from '../Table.ts';

/**
 * A table as CSV (RFC 4180), with the id of what each row is about in front. Numbers are whole; a text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
export function csv({ columns, rows }: Table): string {
  const hasIds = rows.some(({ id }) => id !== undefined);
  const head = [...(hasIds ? ['Id'] : []), ...columns.map(({ label }) => label)];
  const records = rows.map(({ id, cells }) => [...(hasIds ? [id ?? ''] : []), ...cells.map(valueOf)]);
  return stringify([head, ...records], { record_delimiter: 'windows', escape_formulas: true });
}

function valueOf(cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return 'text' in cell ? cell.text : String(cell.number);
}
