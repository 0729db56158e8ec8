import { z } from 'zod';
import { kindFromLabels, relation } from './shapes.ts';
import { readStatement } from './statement.ts';

const kinds = z.object({ labels: kindFromLabels, total: z.number() });
const relations = z.object({ relation, total: z.number() });

export type CountKindsRow = z.output<typeof kinds>;
export type CountRelationsRow = z.output<typeof relations>;

export const countKinds = readStatement<Record<string, never>, CountKindsRow>('count_kinds', kinds);
export const countRelations = readStatement<Record<string, never>, CountRelationsRow>(
  'count_relations',
  relations,
);
