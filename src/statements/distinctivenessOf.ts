import { z } from 'zod';
import { readStatement } from './statement.ts';

const row = z.object({ id: z.string(), distinctiveness: z.number() });

export type DistinctivenessOfRow = z.output<typeof row>;

export const distinctivenessOf = readStatement<{ ids: string[] }, DistinctivenessOfRow>(
  'distinctiveness_of',
  row,
);
