import { readAliasState } from '../facts/aliasState.ts';
import { readEntityState, type EntityState, type Stored } from '../facts/entityState.ts';
import { FIELDS, MARKS, type SourceId } from '../facts/facts.ts';
import { readLinkState, type LinkClaim } from '../facts/mergeLink.ts';
import { groupBy, sorted } from '../facts/values.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import type { LineType } from '../graph/rolegraphFormat.ts';
import type { RemovedLinkRow, SourceRow } from '../statements/exported.ts';
import type { StoredAliasRow, StoredLinkRow } from '../statements/stored.ts';

/** A line of the rolegraph format: what is undefined or null is left out when it is written. */
export interface Line {
  readonly type: LineType;
  readonly [key: string]: unknown;
}

export interface EntityLine extends Line {
  readonly type: 'entity';
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly externalIds: readonly string[];
  readonly sources: readonly SourceId[];
}

export interface AliasLine extends Line {
  readonly type: 'alias';
  readonly of: string;
  readonly name: string;
  readonly kind: 'STRONG' | 'LOOSE';
}

export interface LinkLine extends Line {
  readonly type: 'link';
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly weight: number | null;
  readonly says: Readonly<Record<SourceId, unknown>>;
}

export interface SourceLine extends Line {
  readonly type: 'source';
  readonly id: SourceId;
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
}

/** A text with something in it. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const fieldsOf = (values: Stored): Stored =>
  Object.fromEntries(FIELDS.map((field) => [field, textOf(values[field])]));

/** What each source says, sources in order; undefined where there are none. */
const bySource = <T>(claims: ReadonlyMap<SourceId, T>, written: (claim: T) => unknown) =>
  Object.fromEntries(
    sorted(claims.keys()).flatMap((source) => {
      const claim = claims.get(source);
      return claim === undefined ? [] : [[source, written(claim)]];
    }),
  );

/** One source that gives a name says what the entity shows. */
const isSaidApart = (claims: EntityState['claims']): boolean =>
  claims.size > 1 || [...claims.values()].some(({ name }) => name === undefined);

export function entityLine(stored: Stored, kind: Kind, externalIds: readonly string[]): EntityLine {
  const { claims, retiredBy } = readEntityState(stored);
  return {
    type: 'entity',
    id: String(stored['id']),
    kind,
    ...fieldsOf(stored),
    name: String(stored['name']),
    status: stored['status'],
    sources: sorted(claims.keys()),
    retiredBy: sorted(retiredBy),
    externalIds: sorted(externalIds),
    says: isSaidApart(claims) ? bySource(claims, fieldsOf) : undefined,
  };
}

export function aliasLine({ id, properties }: StoredAliasRow): AliasLine {
  const name = String(properties['name']);
  return {
    type: 'alias',
    of: id,
    name,
    kind: properties['kind'] === 'LOOSE' ? 'LOOSE' : 'STRONG',
    says: bySource(readAliasState(properties), (claim) => ({
      kind: claim.kind,
      name: claim.name === name ? undefined : claim.name,
    })),
  };
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export function linkLine({ from, relation, to, properties }: StoredLinkRow): LinkLine {
  return {
    type: 'link',
    from,
    relation,
    to,
    weight: numberOf(properties['weight']),
    ...Object.fromEntries(MARKS.map((mark) => [mark, properties[mark] === true ? true : undefined])),
    timeOfDay: textOf(properties['timeOfDay']),
    startMinute: numberOf(properties['startMinute']),
    order: numberOf(properties['order']),
    says: bySource(readLinkState(properties), linkClaim),
  };
}

/** In this order of keys. */
const linkClaim = ({ figure, marks, count, timeOfDay, startMinute, order }: LinkClaim): Stored => ({
  figure: figure ?? undefined,
  marks: marks.length > 0 ? sorted(marks) : undefined,
  count,
  timeOfDay,
  startMinute,
  order,
});

export const sourceLine = ({ source }: SourceRow): SourceLine => ({ type: 'source', ...source });

/** The releases of a source with the place in which they came, which stands for the times that are left out. */
export const releaseLines = ({ source, releases }: SourceRow): Line[] =>
  releases.map(({ id, sha256, rows }, index) => ({
    type: 'release',
    id,
    source: source.id,
    sha256,
    rows,
    order: releases.length - index,
  }));

export function removedLinkLine({ key, source }: RemovedLinkRow): Line {
  const [from, relation, to] = key.split(' ');
  return { type: 'removedLink', from, relation, to, source };
}

/** A value that a line leaves out. Only a list of sources may be empty: then no source says it any more. */
export const isLeftOut = (key: string, value: unknown): boolean =>
  value === undefined || value === null || (key !== 'sources' && Array.isArray(value) && value.length === 0);

/** What an entity is also called, by how strongly; its name in another spelling is none of it. */
export function namesBy(
  aliases: readonly AliasLine[],
): (entity: EntityLine, kind: AliasLine['kind']) => string[] {
  const byEntity = groupBy(aliases, ({ of }) => of);
  return ({ id, name }, kind) => {
    const own = (byEntity.get(id) ?? []).filter((alias) => alias.kind === kind);
    return sorted(own.map((alias) => alias.name).filter((alias) => fold(alias) !== fold(name)));
  };
}
