import type DataLoader from 'dataloader';
import { labelsOf, type Kind } from '../graph/kind.ts';
import type { InShortRow } from '../statements/inShort.ts';
import { similarRoles, similarTechnologies, type SimilarRow } from '../statements/similar.ts';
import type { Reader } from '../store/Store.ts';
import { batchLoader, LoadersByArguments } from './batch.ts';
import { decodeCursor, encodeCursor, numberAt, sealOf, textAt, type ListSeal } from './cursor.ts';
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

/** A question whose cursor has been read. */
interface SimilarFrom extends Omit<SimilarQuestion, 'after'> {
  readonly place: ReturnType<typeof decodeCursor> | undefined;
}

/** Reads one page of what is similar to an entity: all those that are asked for alike in a tick by one statement. */
export function similarReader(
  reader: Reader,
): (id: string, question: SimilarQuestion) => Promise<SimilarPage> {
  const loaders = new LoadersByArguments((from: SimilarFrom) => similarLoader(reader, from));
  return async (id, { by, after, first }) => {
    const list = sealOf('SIMILAR', { of: id, by });
    const place = after == null ? undefined : decodeCursor(list, after, ['number', 'string']);
    return similarPage(list, id, await loaders.for({ by, first, place }).load(id), { by, first });
  };
}

/** Loads one page of what is similar to each of many entities in one statement. */
function similarLoader(
  reader: Reader,
  { by, place, first }: SimilarFrom,
): DataLoader<string, SimilarRow | null> {
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

function similarPage(
  list: ListSeal,
  to: string,
  row: SimilarRow | null,
  { by, first }: SimilarQuestion,
): SimilarPage {
  const page = pageOf(row?.page ?? [], first, ({ id, score, count }) => ({
    id,
    to,
    score: score / MICRO,
    sharedCount: count,
    by,
    cursor: encodeCursor(list, [score, id]),
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
