import type { SourceId } from '../../facts/facts.ts';
import type { Outcome, Transaction } from '../../store/Store.ts';
import type { ReportBuilder } from '../importReport.ts';
import type { Progress } from '../progress.ts';
import type { BadRow, Place } from './claims.ts';
import type { InputFile } from './table.ts';

/** Facts of one transaction, about. */
export const BATCH = 2000;

/** What every step of an import needs. */
export interface ImportRun {
  readonly source: SourceId;
  /** ISO 8601. */
  readonly now: string;
  /** Runs work in a transaction of its own, or for a dry run in the one that is rolled back at last. */
  readonly write: <T>(work: (transaction: Transaction) => Promise<Outcome<T>>) => Promise<T>;
  /** A source's id of something → the id of the entity that it is, or `new`. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly report: ReportBuilder;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Progress is told after so many rows, and at the end. */
const PROGRESS_ROWS = 200;

/** The good rows of a file, counted; the others go into the report. */
export async function* eachRow<T extends Place>(
  run: ImportRun,
  file: InputFile,
  rows: AsyncIterable<T | BadRow>,
): AsyncGenerator<T> {
  let count = 0;
  let before: number | undefined;
  for await (const item of rows) {
    // One row may make several claims.
    if (item.line !== before) run.report.readRow(file.name);
    before = item.line;
    if ('reason' in item) {
      run.report.refuse({ file: file.name, line: item.line, reason: item.reason, value: item.value });
    } else yield item;
    count += 1;
    if (count % PROGRESS_ROWS === 0) tell(run, file, item.bytes, count);
  }
  tell(run, file, file.size, count);
}

const tell = (run: ImportRun, { name, size }: InputFile, done: number, rows: number): void =>
  run.onProgress?.({ file: name, done: Math.min(done, size), total: size, rows });

/** The good rows of a file that was counted already. */
export async function* goodRows<T extends Place>(rows: AsyncIterable<T | BadRow>): AsyncGenerator<T> {
  for await (const item of rows) if (!('reason' in item)) yield item;
}

/** Runs of at most `size` items; none for no items. */
export async function* chunks<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
