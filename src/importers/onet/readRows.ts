import type { ZodError } from 'zod';
import type { Table } from './openFolder.ts';
import { decodeCell, readRecords, type RawRecord } from './readRecords.ts';

export interface GoodRow<T> {
  readonly line: number;
  readonly bytes: number;
  readonly row: T;
}

export interface BadRow {
  readonly line: number;
  readonly bytes: number;
  readonly reason: string;
  /** What was wrong, as it stood there. */
  readonly value: string;
}

/** What O*NET writes where there is nothing. */
const EMPTY = 'n/a';

/** The rows below the header, checked one by one: a bad one costs only itself. */
export async function* readRows<T>(table: Table<T>): AsyncGenerator<GoodRow<T> | BadRow> {
  let isHeader = true;
  for await (const record of readRecords(table.path)) {
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
  const fields = Object.fromEntries(table.places.map(([field, place]) => [field, valueOf(texts[place])]));
  const result = table.spec.row.safeParse(fields);
  if (result.success) return { line, bytes, row: result.data };
  const { field, message } = firstIssue(result.error);
  return bad(`${table.spec.columns[field] ?? field} ${message}`, fields[field] ?? '');
}

const valueOf = (text = ''): string => (text.toLowerCase() === EMPTY ? '' : text);

function firstIssue({ issues }: ZodError): { field: string; message: string } {
  const [issue] = issues;
  return { field: String(issue?.path[0] ?? ''), message: issue?.message ?? 'is not as expected' };
}
