import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({ version: z.number(), place: z.number(), total: z.number() });

export type ChangeSizesRow = z.output<typeof row>;

export const changeSizes = readStatement<{ since: number; place: number; first: number }, ChangeSizesRow>(
  'change_sizes',
  row,
);
