import { z } from 'zod';
import { readStatement } from './statement.ts';

export type ExpandParameters = {
  ids: string[];
  kinds: string[];
  ends: string[];
  avoid: string[];
  relations: string[];
  includeDeprecated: boolean;
};

const row = z.object({ id: z.string(), ids: z.array(z.string()), degrees: z.array(z.number()) });

export type ExpandRow = z.output<typeof row>;

export const expand = readStatement<ExpandParameters, ExpandRow>('expand', row);
