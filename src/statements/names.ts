import { z } from 'zod';
import type { Entity } from '../graph/entity.ts';
import { entityColumns } from './shapes.ts';
import { readStatement } from './statement.ts';

const alias = z.object({ id: z.string(), name: z.string(), kind: z.enum(['STRONG', 'LOOSE']) });

export type AliasNamesRow = z.output<typeof alias>;

export const everyEntity = readStatement<Record<string, never>, Entity>('every_entity', entityColumns);
export const aliasNames = readStatement<Record<string, never>, AliasNamesRow>('alias_names', alias);
