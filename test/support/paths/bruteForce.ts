import type { UndirectedGraph } from 'graphology';
import type { FoundPath } from '../../../src/loaders/paths/types.ts';
import type { Search } from '../../../src/loaders/paths/searchPaths.ts';
import { sortBy, type SortKey } from '../oracle/order.ts';

/** What a path search sees of a node: its degree in the whole graph. */
export type PathNode = { degree: number };

export type PathGraph = UndirectedGraph<PathNode>;

/** round(1,000,000 × ln degree), as the contract has it; a node without links adds nothing. */
const penaltyOf = (graph: PathGraph, id: string): number =>
  Math.round(1_000_000 * Math.log(Math.max(1, graph.getNodeAttribute(id, 'degree'))));

/** Every way from one node to another over different nodes, up to so many hops. */
function simplePaths(graph: PathGraph, from: string, to: string, maxHops: number): string[][] {
  if (!graph.hasNode(from) || !graph.hasNode(to)) return [];
  const paths: string[][] = [];
  const walk = (path: readonly string[], at: string): void => {
    if (at === to) {
      paths.push([...path]);
      return;
    }
    if (path.length > maxHops) return;
    for (const next of graph.neighbors(at)) {
      if (!path.includes(next)) walk([...path, next], next);
    }
  };
  walk([from], from);
  return paths;
}

/** All answers to a search, by length, then penalty, then ids; the first so many. */
export function bruteForce(graph: PathGraph, { from, to, through, maxHops, first }: Search): FoundPath[] {
  const all = simplePaths(graph, from.id, to.id, maxHops)
    .filter((ids) => through.every((id) => ids.includes(id)))
    .map((ids) => ({
      ids,
      penalty: ids.slice(1, -1).reduce((sum, id) => sum + penaltyOf(graph, id), 0),
    }));
  return sortBy(all, ({ ids, penalty }): SortKey => [ids.length, penalty, ...ids]).slice(0, first);
}

/** Hops between two nodes; undefined where nothing joins them. */
export function distanceIn(graph: PathGraph, from: string, to: string): number | undefined {
  const reached = new Map([[from, 0]]);
  for (const [id, hops] of reached) {
    if (id === to) return hops;
    for (const next of graph.neighbors(id)) if (!reached.has(next)) reached.set(next, hops + 1);
  }
  return undefined;
}
