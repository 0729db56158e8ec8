import { bestFirst, type Steps } from './bestFirst.ts';
import { Territory, type End } from './Territory.ts';
import type { Expand, FoundPath, SearchLimits } from './types.ts';

export interface Search {
  readonly from: End;
  readonly to: End;
  /** Ids that every path must meet; the ends count as met. */
  readonly through: readonly string[];
  readonly maxHops: number;
  readonly first: number;
}

export interface Searched {
  readonly paths: readonly FoundPath[];
  /** The budget ended the search: what was found is exact, but there may be more. */
  readonly truncated: boolean;
}

/**
 * The first k simple paths between two different nodes of an undirected graph that is read layer by
 * layer: by length, then by hub penalty, then by ids. Exact within its limits: balls are grown around
 * both ends until together they cover a length, then the paths of that length are taken best first.
 */
export async function searchPaths(search: Search, expand: Expand, limits: SearchLimits): Promise<Searched> {
  const territory = new Territory(search.from, search.to, expand, limits);
  const bits = requiredBits(search);
  const steps: Steps = { left: limits.steps, until: limits.until };
  const paths: FoundPath[] = [];
  for (let length = 1; length <= search.maxHops && paths.length < search.first; length += 1) {
    if (!territory.isExhausted && !(await territory.grow())) return { paths, truncated: true };
    const course = { from: search.from.id, to: search.to.id, length, bits };
    for (const path of bestFirst(territory, course, steps)) {
      paths.push(path);
      if (paths.length === search.first) break;
    }
    if (steps.left <= 0 && paths.length < search.first) return { paths, truncated: true };
  }
  return { paths, truncated: false };
}

function requiredBits({ from, to, through }: Search): Map<string, number> {
  const inner = [...new Set(through)].filter((id) => id !== from.id && id !== to.id);
  return new Map(inner.map((id, index) => [id, 1 << index]));
}

/**
 * The number of hops between two different nodes; `none` where no path of any length joins them, and
 * `unknown` where the budget ended first.
 */
export async function searchDistance(
  from: End,
  to: End,
  expand: Expand,
  links: number,
  until?: number,
): Promise<number | 'none' | 'unknown'> {
  const territory = new Territory(from, to, expand, { links, until });
  while (!territory.isExhausted) {
    if (!(await territory.grow())) return 'unknown';
    const met = meeting(territory);
    if (met !== undefined) return met;
  }
  return 'none';
}

/** The least sum of distances over the nodes that both balls hold. */
function meeting({ from, to }: Territory): number | undefined {
  let least: number | undefined;
  for (const [ball, other] of [
    [from, to],
    [to, from],
  ] as const) {
    for (const id of ball.frontier) {
      const rest = other.distance(id);
      if (rest === undefined) continue;
      const sum = ball.radius + rest;
      if (least === undefined || sum < least) least = sum;
    }
  }
  return least;
}
