import type { Outcome, Transaction } from '../../store/Store.ts';
import type { ReportBuilder } from '../importReport.ts';
import type { Progress } from '../progress.ts';
import type { Table } from './openFolder.ts';
import { readRows, type GoodRow } from './readRows.ts';
import type { TechnologyLists } from './technologyLists.ts';

/** The id of the source, in `data/sources.yaml` and in external ids. */
export const ONET = 'onet';

/** Facts of one transaction, about. */
export const BATCH = 2000;

/** What every step of an import needs. */
export interface OnetRun {
  /** Runs work in a transaction of its own, or for a dry run in the one that is rolled back at last. */
  readonly write: <T>(work: (transaction: Transaction) => Promise<Outcome<T>>) => Promise<T>;
  readonly now: string;
  readonly lists: TechnologyLists;
  readonly report: ReportBuilder;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export const codeKey = (code: string): string => `${ONET}:${code}`;

export const technologyKey = (example: string): string => `${ONET}:tech/${example}`;

/** Progress is told after so many rows, and at the end. */
const PROGRESS_ROWS = 200;

/** The good rows of a table; the others go into the report. */
export async function* eachRow<T>(run: OnetRun, table: Table<T>): AsyncGenerator<GoodRow<T>> {
  const { file } = table.spec;
  const tell = (done: number) => run.onProgress?.({ file, done, total: table.size });
  let rows = 0;
  for await (const item of readRows(table)) {
    run.report.readRow(file);
    if ('reason' in item)
      run.report.refuse({ file, line: item.line, reason: item.reason, value: item.value });
    else yield item;
    rows += 1;
    if (rows % PROGRESS_ROWS === 0) tell(item.bytes);
  }
  tell(table.size);
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
