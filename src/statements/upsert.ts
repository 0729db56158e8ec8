import { KINDS, type Kind } from '../graph/kind.ts';
import { RELATIONS, type Relation } from '../graph/relation.ts';
import type { Parameter } from '../store/Store.ts';
import { spliceKind, spliceRelation, writeStatement } from './statement.ts';

export type Properties = { readonly [key: string]: Parameter };

type EntityRows = { rows: { id: string; properties: Properties }[] };
type LinkRows = { rows: { from: string; to: string; properties: Properties }[] };

const entitiesOf = (kind: Kind) =>
  writeStatement<EntityRows>('upsert_entities', spliceKind('upsert_entities', kind));

const linksOf = (relation: Relation) =>
  writeStatement<LinkRows>('upsert_links', spliceRelation('upsert_links', relation));

export const upsertEntities = new Map(KINDS.map((kind) => [kind, entitiesOf(kind)]));

export const upsertLinks = new Map(RELATIONS.map((relation) => [relation, linksOf(relation)]));

export const upsertAliases = writeStatement<{
  rows: {
    key: string;
    id: string;
    name: string;
    kind: 'STRONG' | 'LOOSE';
    confidence: number;
    sources: string[];
  }[];
}>('upsert_aliases');

export const upsertExternalIds = writeStatement<{ rows: { key: string; id: string }[] }>(
  'upsert_external_ids',
);

export const upsertRelease = writeStatement<{
  source: { id: string; name: string; licence: string; attribution: string; url: string | null };
  release: { id: string; sha256: string; importedAt: string };
}>('upsert_release');

export const refreshDegrees = writeStatement<{ ids: string[] }>('refresh_degrees');
