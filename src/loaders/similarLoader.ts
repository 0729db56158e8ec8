import type DataLoader from 'dataloader';
import { labelsOf, type Kind } from '../graph/kind.ts';
import type { InShortRow } from '../statements/inShort.ts';
import { similarRoles, similarTechnologies, type SimilarRow } from '../statements/similar.ts';
import type { Reader } from '../store/Store.ts';
import { batchLoader } from './batch.ts';
import { decodeCursor, encodeCursor, numberAt, textAt } from './cursor.ts';
import { pageOf, type PageOf, type PageRequest } from './page.ts';
import { MICRO } from './weighedItems.ts';

export interface SimilarQuestion extends PageRequest {
  /** What roles are compared by; null for tools and frameworks, which are compared by the roles that use them. */
  readonly by: readonly Kind[] | null;
}

/** An entity that is similar to another. */
export interface SimilarEdge {
  readonly cursor: string;
  readonly id: string;
  /** Whom it is similar to. */
  readonly to: string;
  /** 0 to 1. */
  readonly score: number;
  readonly sharedCount: number;
  readonly by: readonly Kind[] | null;
}

export interface SimilarPage extends PageOf<SimilarEdge> {
  readonly totalCount: number;
}

/** The order of similar entities, in their cursors. */
const ORDER = 'SIMILAR';

/** Loads one page of what is similar to each of many entities in one statement. */
export function similarLoader(
  reader: Reader,
  { by, after, first }: SimilarQuestion,
): DataLoader<string, SimilarRow | null> {
  const place = after == null ? undefined : decodeCursor(ORDER, after, ['number', 'string']);
  const page = {
    afterScore: numberAt(place, 0),
    afterId: place ? textAt(place, 1) : null,
    first: first + 1,
  };
  const load = (ids: string[]): Promise<SimilarRow[]> =>
    by === null
      ? similarTechnologies.run(reader, { ids, ...page })
      : similarRoles.run(reader, { ids, ...page, ...comparedBy(by) });
  return batchLoader(load, (row) => row.id);
}

const comparedBy = (by: readonly Kind[]) => ({
  kinds: labelsOf(by),
  tools: by.includes('TOOL') ? 1 : 0,
  frameworks: by.includes('FRAMEWORK') ? 1 : 0,
  skills: by.includes('SKILL') ? 1 : 0,
});

export function similarPage(to: string, row: SimilarRow | null, { by, first }: SimilarQuestion): SimilarPage {
  const page = pageOf(row?.page ?? [], first, ({ id, score, count }) => ({
    id,
    to,
    score: score / MICRO,
    sharedCount: count,
    by,
    cursor: encodeCursor(ORDER, [score, id]),
  }));
  return { ...page, totalCount: row?.total ?? 0 };
}

/** Ids of what both are linked to, by the lesser of the two links' weights, heaviest first, ties by id. */
export function sharedBetween(one: InShortRow | null, other: InShortRow | null): string[] {
  const both = [...(one?.micros ?? [])].flatMap(([id, micro]) => {
    const theirs = other?.micros.get(id);
    return theirs === undefined ? [] : [{ id, micro: Math.min(micro, theirs) }];
  });
  return both.sort((a, b) => b.micro - a.micro || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
