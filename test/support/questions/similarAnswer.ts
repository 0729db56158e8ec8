import type { Kind } from '../../../src/graph/kind.ts';
import { LEARNABLE, MILLION, sum, type QuestionGraph } from './QuestionGraph.ts';

interface Id {
  readonly id: string;
}

/** Something similar as a client sees it, everything by its id. */
export interface SimilarAnswer {
  readonly node: Id;
  readonly score: number;
  readonly sharedCount: number;
  readonly shared: readonly Id[];
}

/** What something is compared by: id → weight. */
type Weights = ReadonlyMap<string, number>;

/** Weighted Jaccard with what both have, heaviest first; undefined where no weight is shared. */
function compare(id: string, one: Weights, other: Weights): SimilarAnswer | undefined {
  const both = [...one]
    .filter(([key]) => other.has(key))
    .map(([key, weight]) => ({ id: key, weight: Math.min(weight, other.get(key) ?? 0) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const shared = sum(both.map(({ weight }) => weight));
  const either = sum(one.values()) + sum(other.values()) - shared;
  if (shared === 0) return undefined;
  return {
    node: { id },
    score: Math.round((MILLION * shared) / either) / MILLION,
    sharedCount: both.length,
    shared: both.map((item) => ({ id: item.id })),
  };
}

/** All others that have a weight in common, most similar first, ties by id. */
function compareAll(
  id: string,
  others: readonly string[],
  weightsOf: (id: string) => Weights,
): SimilarAnswer[] {
  const mine = weightsOf(id);
  return others
    .filter((other) => other !== id)
    .flatMap((other) => compare(other, mine, weightsOf(other)) ?? [])
    .sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1));
}

/** Roles that ask for similar things of some kinds. */
export const similarRoles = (graph: QuestionGraph, id: string, by: readonly Kind[] | null): SimilarAnswer[] =>
  compareAll(id, graph.ofKinds('ROLE'), (role) => {
    const asks = graph.asks(role).filter((ask) => (by ?? LEARNABLE).includes(graph.kindOf(ask.id)));
    return new Map(asks.map((ask) => [ask.id, ask.micro]));
  });

/** Tools and frameworks that the same roles use. */
export const similarTechnologies = (graph: QuestionGraph, id: string): SimilarAnswer[] =>
  compareAll(id, graph.ofKinds('TOOL', 'FRAMEWORK'), (technology) => graph.users(technology));
