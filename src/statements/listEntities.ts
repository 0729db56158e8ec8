import { z } from 'zod';
import { KINDS, type Kind } from '../graph/kind.ts';
import { entityProperties, kindFromLabels, toEntity } from './shapes.ts';
import { readStatement, spliceKind } from './statement.ts';

/** Which entities a list holds; null leaves a filter out. */
export type ListFilter = {
  includeDeprecated: boolean;
  category: string | null;
  source: string | null;
  /** Folded. */
  text: string | null;
  hot: boolean | null;
};

export type ListEntitiesParameters = ListFilter & {
  byDegree: boolean;
  afterRank: number;
  afterKey: string;
  /** null: from the start. */
  afterId: string | null;
  first: number;
};

const row = z
  .object({ entity: entityProperties, labels: kindFromLabels, rank: z.number(), key: z.string() })
  .transform((found) => ({
    entity: toEntity(found.entity, found.labels),
    rank: found.rank,
    key: found.key,
  }));

export type ListEntitiesRow = z.output<typeof row>;

const statementFor = (kind: Kind) =>
  readStatement<ListEntitiesParameters, ListEntitiesRow>(
    'list_entities',
    row,
    spliceKind('list_entities', kind),
  );

export const listEntities = new Map(KINDS.map((kind) => [kind, statementFor(kind)]));
