import { z } from 'zod';
import { KINDS, type Kind } from '../graph/kind.ts';
import type { ListFilter } from './listEntities.ts';
import { readStatement, spliceKind } from './statement.ts';

const row = z.object({ total: z.number() });

const statementFor = (kind: Kind) =>
  readStatement<ListFilter, { total: number }>('count_entities', row, spliceKind('count_entities', kind));

export const countEntities = new Map(KINDS.map((kind) => [kind, statementFor(kind)]));
