import type { Kind } from '../../graph/kind.ts';
import { relationAllows, type Relation } from '../../graph/relation.ts';
import type { LinkClaim } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import type { CollectionRow, OccupationRow, ParentRow, WeighedRow } from './tables.ts';
import { valuesIn } from './texts.ts';
import { iscoKey, keyOfUri } from './uri.ts';

/** The relation that the model has between such kinds, the first of these. */
const oneOf =
  (...relations: readonly Relation[]) =>
  (from: Kind, to: Kind): Relation | undefined =>
    relations.find((relation) => relationAllows(relation, from, to));

const broader = oneOf('BROADER');

/** A skill may have turned out to be a tool, which one uses. */
const requires = oneOf('REQUIRES', 'USES');

const needs = oneOf('NEEDS');

/**
 * How much an occupation asks for a skill, 0 to 1. ESCO gives two grades and no figures: these put them
 * on the scale of the shipped graph, usual and common at times.
 */
const FIGURES = { essential: 0.8, optional: 0.4 } as const;

const weighed = ({ line, bytes, row: { from, to, importance } }: GoodRow<WeighedRow>) => ({
  line,
  bytes,
  from,
  to,
  figure: FIGURES[importance],
  marks: importance === 'essential' ? (['essential'] as const) : [],
});

export const requirementClaim = (row: GoodRow<WeighedRow>): LinkClaim => ({
  ...weighed(row),
  relation: requires,
});

export const skillRelationClaim = (row: GoodRow<WeighedRow>): LinkClaim => ({
  ...weighed(row),
  relation: needs,
});

export const parentClaim = ({ line, bytes, row: { from, to } }: GoodRow<ParentRow>): LinkClaim => ({
  line,
  bytes,
  from,
  to,
  relation: broader,
  figure: null,
});

/** Where the table of broader relations is missing, an occupation's ISCO group is known all the same. */
export function iscoParentClaims({ line, bytes, row }: GoodRow<OccupationRow>): LinkClaim[] {
  const { key, iscoGroup = '' } = row;
  return iscoGroup === '' ? [] : [parentClaim({ line, bytes, row: { from: key, to: iscoKey(iscoGroup) } })];
}

/** Collections name the parents of each skill in a cell. */
export function collectionParentClaims({ line, bytes, row }: GoodRow<CollectionRow>): LinkClaim[] {
  const parents = valuesIn(row.broader ?? '').flatMap((uri) => keyOfUri(uri) ?? []);
  return parents.map((to) => parentClaim({ line, bytes, row: { from: row.key, to } }));
}
