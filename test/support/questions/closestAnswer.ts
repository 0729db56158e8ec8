import { MILLION, share, sum, type QuestionGraph } from './QuestionGraph.ts';

export interface ClosestAnswer {
  readonly id: string;
  readonly score: number;
  readonly readiness: number;
}

/**
 * The roles nearest to what one has: what is had of what they ask, over the geometric mean of both; a role that asks
 * less than is usual counts as if it asked that.
 */
export function closestRoles(graph: QuestionGraph, have: readonly string[], first: number): ClosestAnswer[] {
  const mine = sum(have.filter((id) => graph.isActive(id)).map((id) => graph.distinctiveness(id)));
  const roles = graph.ofKinds('ROLE');
  const askedBy = (id: string): number => sum(graph.asks(id).map(({ micro }) => micro));
  const usual = Math.round(sum(roles.map(askedBy)) / Math.max(1, roles.length));
  return roles
    .map((id) => {
      const asks = graph.asks(id);
      const had = sum(asks.filter((ask) => have.includes(ask.id)).map(({ micro }) => micro));
      const asked = askedBy(id);
      const score =
        had === 0 ? 0 : Math.round((MILLION * had) / Math.sqrt(mine * Math.max(asked, usual))) / MILLION;
      return { id, score, readiness: share(had, asked) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, first);
}

export interface CoverageAnswer {
  readonly coverage: number;
  readonly shared: readonly string[];
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** How much of what is asked one has, each thing by how distinctive it is; all lists heaviest first. */
export function coverageAnswer(
  graph: QuestionGraph,
  asked: readonly string[],
  all: readonly string[],
): CoverageAnswer {
  const have = all.filter((id) => graph.isActive(id));
  const heaviestFirst = (ids: readonly string[]): string[] =>
    [...ids].sort((a, b) => graph.distinctiveness(b) - graph.distinctiveness(a) || (a < b ? -1 : 1));
  const weight = (ids: readonly string[]): number => sum(ids.map((id) => graph.distinctiveness(id)));
  const shared = asked.filter((id) => have.includes(id));
  return {
    coverage: share(weight(shared), weight(asked)),
    shared: heaviestFirst(shared),
    missing: heaviestFirst(asked.filter((id) => !have.includes(id))),
    surplus: heaviestFirst(have.filter((id) => !asked.includes(id))),
  };
}
