import { UndirectedGraph } from 'graphology';
import { labelsOf } from '../../../src/graph/kind.ts';
import { RELATIONS, relationsOf } from '../../../src/graph/relation.ts';
import type { NoPathReason, PathsQuestion } from '../../../src/loaders/pathsLoader.ts';
import { bruteForce, distanceIn, type PathGraph, type PathNode } from '../paths/bruteForce.ts';
import { evidence } from './linkAnswers.ts';
import type { LinkSeen, Oracle } from './Oracle.ts';

interface OraclePath {
  readonly length: number;
  readonly hubPenalty: number;
  readonly ids: readonly string[];
  /** `from RELATION to`, one a hop. */
  readonly links: readonly string[];
}

export type OracleAnswer =
  | { readonly paths: readonly OraclePath[]; readonly truncated: false }
  | { readonly reason: NoPathReason; readonly searchedHops: number };

interface Bounds {
  readonly relations: readonly string[];
  /** Whether an entity may be on a path. */
  readonly mayVisit: (id: string) => boolean;
}

const isEnd = ({ from, to }: PathsQuestion, id: string): boolean => id === from.id || id === to.id;

/** The graph as a question sees it, every pair of neighbours once. */
function seenGraph(oracle: Oracle, { relations, mayVisit }: Bounds): PathGraph {
  const graph = new UndirectedGraph<PathNode>();
  for (const id of oracle.graph.nodes().filter(mayVisit)) {
    graph.addNode(id, { degree: Number(oracle.propertiesOf(id)['degree']) });
  }
  oracle.graph.forEachEdge((_, { relation }, from, to) => {
    if (relations.includes(relation) && graph.hasNode(from) && graph.hasNode(to))
      graph.mergeUndirectedEdge(from, to);
  });
  return graph;
}

const filtered = (oracle: Oracle, question: PathsQuestion): PathGraph => {
  const kinds: readonly string[] = labelsOf(question.kinds);
  return seenGraph(oracle, {
    relations: relationsOf(question.relations),
    mayVisit: (id) =>
      !question.avoid.includes(id) &&
      isVisible(oracle, question, id) &&
      (isEnd(question, id) || kinds.includes(oracle.labelOf(id))),
  });
};

const isVisible = (oracle: Oracle, question: PathsQuestion, id: string): boolean =>
  question.includeDeprecated || oracle.isActive(id) || isEnd(question, id);

function noPathReason(oracle: Oracle, question: PathsQuestion): NoPathReason {
  const graph = seenGraph(oracle, {
    relations: RELATIONS,
    mayVisit: (id) => isVisible(oracle, question, id),
  });
  const hops = distanceIn(graph, question.from.id, question.to.id);
  if (hops === undefined) return 'DISCONNECTED';
  return hops <= question.maxHops ? 'FILTERED_OUT' : 'BEYOND_MAX_HOPS';
}

const written = (link: LinkSeen | undefined): string =>
  link ? `${link.from} ${link.relation} ${link.to}` : 'no link';

const hopsOf = (oracle: Oracle, question: PathsQuestion, ids: readonly string[]): string[] =>
  ids.slice(1).map((id, index) => {
    const relations: readonly string[] = relationsOf(question.relations);
    const links = oracle
      .linksAt(id)
      .filter(({ other, relation }) => other === ids[index] && relations.includes(relation));
    return written(evidence(links));
  });

/** What the contract promises of `paths`, by brute force. */
export function pathsAnswer(oracle: Oracle, question: PathsQuestion): OracleAnswer {
  if (question.from.id === question.to.id) return { reason: 'SAME_ENTITY', searchedHops: 0 };
  const paths = bruteForce(filtered(oracle, question), question).map(({ ids, penalty }) => ({
    length: ids.length - 1,
    hubPenalty: penalty / 1_000_000,
    ids,
    links: hopsOf(oracle, question, ids),
  }));
  if (paths.length > 0) return { paths, truncated: false };
  return { reason: noPathReason(oracle, question), searchedHops: question.maxHops };
}
