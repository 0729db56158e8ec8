import { z } from 'zod';
import { kindFromLabels } from './shapes.ts';
import { readStatement } from './statement.ts';

const name = z.object({
  id: z.string(),
  name: z.string(),
  labels: kindFromLabels,
  status: z.enum(['ACTIVE', 'DEPRECATED']),
  degree: z.number(),
});
const alias = z.object({ id: z.string(), name: z.string(), kind: z.enum(['STRONG', 'LOOSE']) });

export type EntityNamesRow = z.output<typeof name>;
export type AliasNamesRow = z.output<typeof alias>;

export const entityNames = readStatement<Record<string, never>, EntityNamesRow>('entity_names', name);
export const aliasNames = readStatement<Record<string, never>, AliasNamesRow>('alias_names', alias);
