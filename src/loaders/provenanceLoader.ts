import type DataLoader from 'dataloader';
import { readEntityState, type Claim } from '../facts/entityState.ts';
import type { SourceId } from '../facts/facts.ts';
import { readLinkState } from '../facts/mergeLink.ts';
import { ranked } from '../facts/rank.ts';
import { groupBy } from '../facts/values.ts';
import type { Link } from '../graph/entity.ts';
import { externalIdsOf, storedEntities } from '../statements/stored.ts';
import type { Reader } from '../store/Store.ts';
import { batchLoader } from './batch.ts';

/** What one source says of a link. */
export interface LinkProvenance {
  readonly source: SourceId;
  /** 0 to 1; null where it gives none. */
  readonly figure: number | null;
  /** How many answers the figure rests on, where it is a share of answers. */
  readonly count: number | null;
  readonly essential: boolean;
  readonly hot: boolean;
  readonly inDemand: boolean;
}

/** What one source says of an entity. */
export interface EntityProvenance extends Claim {
  readonly source: SourceId;
  /** Of the entity. */
  readonly entityId: string;
  readonly isRetired: boolean;
}

/** What each source says of a link, in order of rank. It stands in the link's own properties. */
export function linkProvenance({ stored }: Link): LinkProvenance[] {
  const state = readLinkState(stored);
  return ranked(state.keys()).map((source): LinkProvenance => {
    const { figure = null, count = null, marks = [] } = state.get(source) ?? {};
    const [essential, hot, inDemand] = [
      marks.includes('essential'),
      marks.includes('hot'),
      marks.includes('inDemand'),
    ];
    return { source, figure, count, essential, hot, inDemand };
  });
}

interface EntityClaims {
  readonly id: string;
  readonly claims: readonly EntityProvenance[];
}

/** Loads what each source says of many entities in one statement, in order of rank. */
export const entityProvenanceLoader = (reader: Reader): DataLoader<string, EntityClaims | null> =>
  batchLoader(
    async (ids: string[]) =>
      (await storedEntities.run(reader, { ids })).map(({ entity }) => claimsIn(entity)),
    ({ id }) => id,
  );

function claimsIn(stored: Readonly<Record<string, unknown>>): EntityClaims {
  const entityId = String(stored['id']);
  const { claims, retiredBy } = readEntityState(stored);
  return {
    id: entityId,
    // Who says that it is out of use may say nothing else of it.
    claims: ranked([...claims.keys(), ...retiredBy]).map((source) => ({
      ...claims.get(source),
      source,
      entityId,
      isRetired: retiredBy.includes(source),
    })),
  };
}

interface ExternalIds {
  readonly id: string;
  readonly keys: readonly string[];
}

/** Loads the external ids of many entities in one statement, sorted. */
export const externalIdsLoader = (reader: Reader): DataLoader<string, ExternalIds | null> =>
  batchLoader(
    async (ids: string[]) => {
      const rows = groupBy(await externalIdsOf.run(reader, { ids }), ({ id }) => id);
      return [...rows].map(([id, own]) => ({ id, keys: own.map(({ key }) => key).sort() }));
    },
    ({ id }) => id,
  );

/** Whether an external id is one of this source's. */
export const isOf = (source: SourceId, externalId: string): boolean => externalId.startsWith(`${source}:`);
