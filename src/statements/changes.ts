import { z } from 'zod';
import type { Parameter } from '../store/Store.ts';
import { readStatement, writeStatement } from './statement.ts';

const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

const change = z.object({
  version: z.number(),
  /** Where it stands among all changes. */
  place: z.number(),
  /** ISO 8601. */
  at: z.string(),
  source: z.string(),
  /** Who wrote it, where that is more than the source: a curator. */
  by: z.string().nullish(),
  created: texts,
  updated: texts,
  deprecated: texts,
  linked: texts,
  relinked: texts,
  unlinked: texts,
});

const row = z.object({ change }).transform((found) => found.change);

export type ChangeRow = z.output<typeof row>;

export const changesSince = readStatement<{ since: number; place: number; first: number }, ChangeRow>(
  'changes_since',
  row,
);

const count = z.object({ total: z.number() });

export const countChanges = readStatement<{ since: number }, z.output<typeof count>>('count_changes', count);

export const recordChangeStatement = writeStatement<{
  change: { [key: string]: Parameter };
  entities: number;
  links: number;
}>('record_change');
