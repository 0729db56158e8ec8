import { createHash } from 'node:crypto';
import type { BadRow } from '../pipeline/claims.ts';
import { readRows, type GoodRow } from '../pipeline/readRows.ts';
import type { Table } from '../pipeline/table.ts';

/** The id of the source, in `data/sources.yaml` and in external ids. */
export const ONET = 'onet';

export const codeKey = (code: string): string => `${ONET}:${code}`;

export const technologyKey = (example: string): string => `${ONET}:tech/${example}`;

export const taskKey = (taskId: string): string => `${ONET}:task/${taskId}`;

/** Emerging tasks have no number. */
export const emergingKey = (code: string, task: string): string =>
  `${ONET}:emerging/${code}/${createHash('sha256').update(task).digest('hex').slice(0, 12)}`;

/** What each good row of a table says; the others stay as they are. */
export async function* claimsOf<T, C>(
  table: Table<T>,
  claim: (row: T, at: GoodRow<T>) => C,
): AsyncGenerator<(C & { line: number; bytes: number }) | BadRow> {
  for await (const item of readRows(table)) {
    if ('reason' in item) yield item;
    else yield { line: item.line, bytes: item.bytes, ...claim(item.row, item) };
  }
}
