import type { ZodError } from 'zod';
import type { BadRow, Place } from './claims.ts';
import { decodeCell, readRecords, type RawRecord } from './readRecords.ts';
import type { Table } from './table.ts';

export interface GoodRow<T> extends Place {
  readonly row: T;
}

/** The rows below the header, checked one by one: a bad one costs only itself. */
export async function* readRows<T>(table: Table<T>): AsyncGenerator<GoodRow<T> | BadRow> {
  let isHeader = true;
  for await (const record of readRecords(table.path, table.spec.format)) {
    if (!isHeader) yield readRow(table, record);
    isHeader = false;
  }
}

function readRow<T>(table: Table<T>, { line, bytes, cells }: RawRecord): GoodRow<T> | BadRow {
  const bad = (reason: string, value: string): BadRow => ({ line, bytes, reason, value });
  const texts = cells.map(decodeCell);
  const whole = () => cells.map((cell) => cell.toString('utf8')).join(' | ');
  if (texts.includes(undefined)) return bad('is not valid UTF-8', whole());
  if (texts.length !== table.width) {
    return bad(`has ${texts.length} columns where the header has ${table.width}`, whole());
  }
  const { spec } = table;
  const fields = Object.fromEntries(
    table.places.map(([field, place]) => [field, valueOf(texts[place], spec.empty)]),
  );
  const result = spec.row.safeParse(fields);
  if (result.success) return { line, bytes, row: result.data };
  const { field, message } = firstIssue(result.error);
  const column = spec.columns[field] ?? spec.optional?.[field] ?? field;
  return bad(`${column} ${message}`, fields[field] ?? '');
}

const valueOf = (text = '', empty?: string): string => (text.toLowerCase() === empty ? '' : text);

function firstIssue({ issues }: ZodError): { field: string; message: string } {
  const [issue] = issues;
  return { field: String(issue?.path[0] ?? ''), message: issue?.message ?? 'is not as expected' };
}
