import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import type { Search } from '../../../src/loaders/paths/searchPaths.ts';
import type { Expand } from '../../../src/loaders/paths/types.ts';
import type { PathGraph, PathNode } from './bruteForce.ts';

/** A graph and a question about it. */
export interface SearchCase {
  readonly graph: PathGraph;
  readonly search: Search;
  /** In which order a store gives neighbours must not matter. */
  readonly backwards: boolean;
}

interface Shape {
  readonly nodes: number;
  readonly edges: fc.Arbitrary<readonly (readonly [number, number])[]>;
}

const name = (index: number): string => `n${String.fromCharCode(97 + index)}`;

/** Every pair with some likelihood. */
function dense(nodes: number): Shape {
  const pairs = Array.from({ length: nodes }, (_, a) =>
    Array.from({ length: a }, (__, b) => [a, b] as const),
  ).flat();
  return { nodes, edges: fc.subarray(pairs) };
}

/** About as many edges as nodes, so that there are long ways round, and parts that nothing joins. */
function sparse(nodes: number): Shape {
  const edge = fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1));
  return { nodes, edges: fc.array(edge, { minLength: nodes / 2, maxLength: 1.4 * nodes, size: 'max' }) };
}

/** Links to nodes that no path may visit: they raise a degree, and nothing else. */
const surplus = fc.oneof(fc.constantFrom(0, 0, 0, 1, 2), fc.constantFrom(100, 1000));

function graphOf(
  edges: readonly (readonly [number, number])[],
  extra: readonly number[],
  hub: boolean,
): PathGraph {
  const graph = new UndirectedGraph<PathNode>();
  extra.forEach((_, index) => graph.addNode(name(index), { degree: 0 }));
  const all = hub ? [...edges, ...extra.map((_, index) => [0, index] as const)] : edges;
  for (const [a, b] of all) if (a !== b) graph.mergeUndirectedEdge(name(a), name(b));
  extra.forEach((links, index) => {
    graph.setNodeAttribute(name(index), 'degree', graph.degree(name(index)) + links);
  });
  return graph;
}

const searchOn = (graph: PathGraph): fc.Arbitrary<Search> => {
  const ids = graph.nodes();
  const end = (id: string) => ({ id, degree: graph.getNodeAttribute(id, 'degree') });
  return fc
    .record({
      ends: fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }),
      through: fc.oneof(
        fc.constant<string[]>([]),
        fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
        fc.constant(['unknown']),
      ),
      maxHops: fc.integer({ min: 1, max: 6 }),
      first: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constantFrom(1, 5, 50)),
    })
    .map(({ ends: [from = '', to = ''], ...rest }) => ({ from: end(from), to: end(to), ...rest }));
};

const casesOf = ({ nodes, edges }: Shape): fc.Arbitrary<SearchCase> =>
  fc
    .tuple(
      edges,
      fc.array(surplus, { minLength: nodes, maxLength: nodes }),
      fc.constantFrom(false, false, true),
    )
    .map(([pairs, extra, hub]) => graphOf(pairs, extra, hub))
    .chain((graph) =>
      fc.record({ graph: fc.constant(graph), search: searchOn(graph), backwards: fc.boolean() }),
    )
    .map((found) => Object.assign(found, { [fc.toStringMethod]: () => printed(found) }));

const printed = ({ graph, search }: SearchCase): string =>
  JSON.stringify({
    search,
    edges: graph.mapEdges((_, __, a, b) => `${a}-${b}`),
    degrees: graph.mapNodes((id, { degree }) => `${id} ${degree}`),
  });

/** Up to nine nodes with many links, where there are thousands of paths. */
export const denseCases: fc.Arbitrary<SearchCase> = fc
  .integer({ min: 2, max: 9 })
  .chain((nodes) => casesOf(dense(nodes)));

/** Twenty nodes with few links. */
export const sparseCases: fc.Arbitrary<SearchCase> = casesOf(sparse(20));

/** Reads a graph as a store would, and keeps what it was asked for. */
export function expandOf({ graph, backwards }: SearchCase): { expand: Expand; asked: string[] } {
  const asked: string[] = [];
  const expand: Expand = (ids) => {
    asked.push(...ids);
    const found = ids.map((id) => [id, neighboursOf(graph, id, backwards)] as const);
    return Promise.resolve(new Map(found.filter(([, neighbours]) => neighbours.ids.length > 0)));
  };
  return { expand, asked };
}

function neighboursOf(graph: PathGraph, id: string, backwards: boolean) {
  const ids = backwards ? graph.neighbors(id).reverse() : graph.neighbors(id);
  return { ids, degrees: ids.map((other) => graph.getNodeAttribute(other, 'degree')) };
}
