import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({ key: z.string(), version: z.number() });

export type ChangedAmongRow = z.output<typeof row>;

export const changedAmong = readStatement<{ since: number; ids: string[]; links: string[] }, ChangedAmongRow>(
  'changed_among',
  row,
);
