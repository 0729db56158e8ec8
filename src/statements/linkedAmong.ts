import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({ id: z.string(), other: z.string() });

export type LinkedAmongRow = z.output<typeof row>;

export const linkedAmong = readStatement<{ ids: string[]; others: string[] }, LinkedAmongRow>(
  'linked_among',
  row,
);
