import type { Entity, Link } from '../graph/entity.ts';
import { KINDS, labelsOf, type Kind } from '../graph/kind.ts';
import { RELATIONS, relationsOf, type Relation } from '../graph/relation.ts';
import { expand } from '../statements/expand.ts';
import { linksBetween } from '../statements/linksBetween.ts';
import type { Reader } from '../store/Store.ts';
import { searchDistance, searchPaths } from './paths/searchPaths.ts';
import type { Expand, FoundPath, Neighbours, SearchLimits } from './paths/types.ts';

export interface PathsQuestion {
  readonly from: Entity;
  readonly to: Entity;
  /** Binds the inner entities. */
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
  /** At most 3 ids that every path must meet. */
  readonly through: readonly string[];
  readonly avoid: readonly string[];
  /** 1 to 6. */
  readonly maxHops: number;
  /** 1 to 50. */
  readonly first: number;
  readonly includeDeprecated: boolean;
}

export interface Path {
  /** Hops. */
  readonly length: number;
  /** The sum of ln degree over the inner entities, each to six decimals. */
  readonly hubPenalty: number;
  readonly ids: readonly string[];
  readonly links: readonly Link[];
}

export type NoPathReason = 'SAME_ENTITY' | 'DISCONNECTED' | 'FILTERED_OUT' | 'BEYOND_MAX_HOPS';

export type PathsAnswer =
  | { readonly paths: readonly Path[]; readonly truncated: boolean }
  | { readonly reason: NoPathReason; readonly searchedHops: number };

/** Reached only by hubs of hubs; an answer past it says `truncated`. */
const PATH_LIMITS: SearchLimits = { links: 150_000, steps: 200_000 };

/** How long one question may search, in milliseconds. */
const MOST_MS = 4000;

/** How many entities one statement expands. */
const LAYER = 10_000;

/**
 * The shortest paths between two entities, those through the least of hubs first, or why there is none.
 *
 * @param until when the request must be answered, by `performance.now()`
 */
export async function loadPaths(
  reader: Reader,
  question: PathsQuestion,
  bounds: SearchLimits = PATH_LIMITS,
  until = Infinity,
): Promise<PathsAnswer> {
  const limits = { until: Math.min(until, performance.now() + MOST_MS), ...bounds };
  const { from, to, avoid, through } = question;
  if (from.id === to.id) return { reason: 'SAME_ENTITY', searchedHops: 0 };
  const blocked = [from.id, to.id, ...through].some((id) => avoid.includes(id));
  if (!blocked) {
    const found = await searchPaths(question, expander(reader, question), limits);
    if (found.paths.length > 0 || found.truncated) {
      return { paths: await withLinks(reader, question, found.paths), truncated: found.truncated };
    }
  }
  return { reason: await noPathReason(reader, question, limits), searchedHops: question.maxHops };
}

type Bounds = Pick<PathsQuestion, 'from' | 'to' | 'kinds' | 'relations' | 'avoid' | 'includeDeprecated'>;

function expander(reader: Reader, bounds: Bounds): Expand {
  const parameters = {
    kinds: labelsOf(bounds.kinds),
    relations: relationsOf(bounds.relations),
    ends: [bounds.from.id, bounds.to.id],
    avoid: [...new Set(bounds.avoid)],
    includeDeprecated: bounds.includeDeprecated,
  };
  return async (ids) => {
    const found = new Map<string, Neighbours>();
    for (let start = 0; start < ids.length; start += LAYER) {
      const rows = await expand.run(reader, { ids: ids.slice(start, start + LAYER), ...parameters });
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  };
}

/** Why an exhaustive search found nothing, seen without the filters. */
async function noPathReason(
  reader: Reader,
  question: PathsQuestion,
  limits: SearchLimits,
): Promise<NoPathReason> {
  const { from, to, includeDeprecated } = question;
  const unfiltered = { from, to, includeDeprecated, kinds: KINDS, relations: RELATIONS, avoid: [] };
  const hops = await searchDistance(from, to, expander(reader, unfiltered), limits.links, limits.until);
  if (hops === 'none') return 'DISCONNECTED';
  return hops !== 'unknown' && hops <= question.maxHops ? 'FILTERED_OUT' : 'BEYOND_MAX_HOPS';
}

/** Adds to each path the link that stands for each of its hops, read in one statement. */
async function withLinks(
  reader: Reader,
  question: PathsQuestion,
  paths: readonly FoundPath[],
): Promise<Path[]> {
  const hops = new Map<string, { index: number; a: string; b: string }>();
  for (const [a, b] of paths.flatMap(({ ids }) => pairsOf(ids))) {
    if (!hops.has(hopKey(a, b))) hops.set(hopKey(a, b), { index: hops.size, a, b });
  }
  if (hops.size === 0) return [];
  const relations = relationsOf(question.relations);
  const rows = await linksBetween.run(reader, { pairs: [...hops.values()], relations });
  const links = new Map(rows.map(({ index, link }) => [index, link]));
  const linkOf = ([a, b]: readonly [string, string]): Link[] => {
    const link = links.get(hops.get(hopKey(a, b))?.index ?? -1);
    return link ? [link] : [];
  };
  return paths.map(({ ids, penalty }) => ({
    length: ids.length - 1,
    hubPenalty: penalty / 1e6,
    ids,
    links: pairsOf(ids).flatMap(linkOf),
  }));
}

const hopKey = (a: string, b: string): string => `${a} ${b}`;

const pairsOf = (ids: readonly string[]): [string, string][] =>
  ids.slice(1).map((id, index) => [ids[index] ?? id, id]);
