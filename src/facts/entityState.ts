import { fold } from '../graph/fold.ts';
import type { Properties } from '../statements/upsert.ts';
import { FIELDS, type Field, type SourceId } from './facts.ts';
import { ranked } from './rank.ts';
import { sorted, textList } from './values.ts';

export type Stored = Readonly<Record<string, unknown>>;

/** What one source says of an entity. */
export type Claim = Partial<Record<Field, string>>;

/** An entity as its sources have it. */
export interface EntityState {
  readonly claims: ReadonlyMap<SourceId, Claim>;
  /** The sources that say it is out of use. */
  readonly retiredBy: readonly SourceId[];
}

const SAYS = 'says_';

/**
 * Reads the claims of a stored entity. An entity with one source keeps no claim beside its properties: they
 * are what that source says; unless it gives no name, and the entity's is the last one that it had.
 */
export function readEntityState(stored: Stored = {}): EntityState {
  const sources = textList(stored['sources']);
  const [only, ...others] = sources;
  const claims = new Map<SourceId, Claim>();
  const isAlone = only !== undefined && others.length === 0 && stored[`${SAYS}${only}`] === undefined;
  if (isAlone) claims.set(only, claimIn(stored));
  else for (const source of sources) claims.set(source, readClaim(stored[`${SAYS}${source}`]));
  return { claims, retiredBy: textList(stored['retiredBy']) };
}

function readClaim(text: unknown): Claim {
  const parsed: unknown = typeof text === 'string' ? JSON.parse(text) : {};
  return typeof parsed === 'object' && parsed !== null ? claimIn({ ...parsed }) : {};
}

function claimIn(values: Stored): Claim {
  const claim: Claim = {};
  for (const field of FIELDS) {
    const value = values[field];
    if (typeof value === 'string') claim[field] = value;
  }
  return claim;
}

/**
 * The properties of an entity whose sources say this, without `aliases` and `updatedAt`. For every field the
 * first in rank that claims it stands. Where no source is left, the last words stay.
 */
export function entityProperties(
  state: EntityState,
  stored: Stored = {},
): Properties & { readonly name: string } {
  const sources = sorted(state.claims.keys());
  const isAlone = sources.length < 2 && [...state.claims.values()].every(({ name }) => name !== undefined);
  const merged = sources.length === 0 ? claimIn(stored) : mergeClaims(state.claims);
  const name = merged.name ?? textOf(stored['name']) ?? '';
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, merged[field] ?? null])),
    name,
    nameKey: nameKeyOf(state, name),
    status: sources.length === 0 || state.retiredBy.length > 0 ? 'DEPRECATED' : 'ACTIVE',
    sources,
    retiredBy: sorted(state.retiredBy),
    ...noLongerSaid(stored),
    ...(isAlone ? {} : saidApart(state.claims)),
  };
}

/** A blank, which no folded name holds. */
const NO_NAME = ' ';

/**
 * What an entity is found under by its name. One that was merged into another is found by its id alone: its name is an
 * alias of the other, which is the one that is meant.
 */
export const nameKeyOf = ({ claims, retiredBy }: EntityState, name: string): string =>
  claims.size === 0 && retiredBy.length > 0 ? NO_NAME : fold(name);

function mergeClaims(claims: EntityState['claims']): Claim {
  const merged: Claim = {};
  for (const source of ranked(claims.keys())) {
    for (const field of FIELDS) merged[field] ??= claims.get(source)?.[field];
  }
  return merged;
}

const noLongerSaid = (stored: Stored): Properties =>
  Object.fromEntries(Object.keys(stored).flatMap((key) => (key.startsWith(SAYS) ? [[key, null]] : [])));

const saidApart = (claims: EntityState['claims']): Properties =>
  Object.fromEntries([...claims].map(([source, claim]) => [`${SAYS}${source}`, writeClaim(claim)]));

/** The fields in their order, so that equal claims are equal texts. */
const writeClaim = (claim: Claim): string =>
  JSON.stringify(
    Object.fromEntries(
      FIELDS.flatMap((field) => (claim[field] === undefined ? [] : [[field, claim[field]]])),
    ),
  );

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
