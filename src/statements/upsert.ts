import { KINDS, type Kind } from '../graph/kind.ts';
import { RELATIONS, type Relation } from '../graph/relation.ts';
import type { Parameter } from '../store/Store.ts';
import { spliceKind, spliceRelation, writeStatement } from './statement.ts';

export type Properties = { readonly [key: string]: Parameter };

type EntityRows = { rows: { id: string; properties: Properties }[] };
type LinkRows = { rows: { from: string; to: string; properties: Properties }[] };

const entitiesOf = (kind: Kind) =>
  writeStatement<EntityRows>('upsert_entities', spliceKind('upsert_entities', kind));

const linksOf = (name: 'create_links' | 'upsert_links', relation: Relation) =>
  writeStatement<LinkRows>(name, spliceRelation(name, relation));

export const upsertEntities = new Map(KINDS.map((kind) => [kind, entitiesOf(kind)]));

export const upsertLinks = new Map(
  RELATIONS.map((relation) => [relation, linksOf('upsert_links', relation)]),
);

/** For links that are not stored, as the transaction has seen. */
export const createLinks = new Map(
  RELATIONS.map((relation) => [relation, linksOf('create_links', relation)]),
);

export const upsertAliases = writeStatement<{ rows: { key: string; id: string; properties: Properties }[] }>(
  'upsert_aliases',
);

export const deleteAliases = writeStatement<{ rows: { key: string; id: string }[] }>('delete_aliases');

/** After every write or deletion of aliases. */
export const nameAliasNodes = writeStatement<{ keys: string[] }>('name_aliases');

export const dropUnusedAliases = writeStatement<{ keys: string[] }>('drop_unused_aliases');

export const upsertExternalIds = writeStatement<{ rows: { key: string; id: string }[] }>(
  'upsert_external_ids',
);

export const upsertRelease = writeStatement<{
  source: { id: string; name: string; licence: string; attribution: string; url: string | null };
  release: { id: string; sha256: string; importedAt: string; rows: number | null };
}>('upsert_release');

export const deleteExternalIds = writeStatement<{ keys: string[] }>('delete_external_ids');

export const deleteLinks = writeStatement<{ rows: { from: string; relation: string; to: string }[] }>(
  'delete_links',
);

export const deleteSource = writeStatement<{ source: string }>('delete_source');

export const upsertRemovedLinks = writeStatement<{ keys: string[]; source: string }>('upsert_removed_links');

export const deleteRemovedLinks = writeStatement<{ keys: string[] }>('delete_removed_links');

export const refreshDegrees = writeStatement<{ ids: string[] }>('refresh_degrees');
