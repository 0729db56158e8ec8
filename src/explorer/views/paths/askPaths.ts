import { labelsOf } from '../../../graph/kind.ts';
import { relationsOf } from '../../../graph/relation.ts';
import type { Ask } from '../../Ask.ts';
import { Paths, type PathsQueryVariables } from '../../generated.ts';
import type { AskedOperation, AskedStatement } from '../../View.ts';
import { noPathOf, pathsOf, type Path, type PathsAnswer } from './PathsAnswer.ts';
import type { PathsQuestion } from './PathsQuestion.ts';

export const askPaths = (ask: Ask, question: PathsQuestion): Promise<PathsAnswer> =>
  ask(Paths, variablesOf(question));

export const pathsOperation = (question: PathsQuestion): AskedOperation => ({
  operation: Paths,
  variables: variablesOf(question),
});

const variablesOf = (question: PathsQuestion): PathsQueryVariables => ({
  from: question.from ?? '',
  to: question.to ?? '',
  maxHops: question.maxHops,
  kinds: question.kinds === null ? null : [...question.kinds],
  relations: question.relations === null ? null : [...question.relations],
  avoid: [...question.avoid],
  through: [...question.through],
  first: question.first,
  includeDeprecated: question.includeDeprecated,
});

/**
 * What is around each end, which the search begins with and repeats a layer at a time, and the links of the paths
 * that were found.
 */
export function pathsCypher(question: PathsQuestion, answer: PathsAnswer): AskedStatement[] {
  if (noPathOf(answer)?.reason === 'SAME_ENTITY') return [];
  const ends = answer.ends.map(({ id }) => id);
  const bounds = {
    kinds: labelsOf(question.kinds),
    relations: relationsOf(question.relations),
    ends,
    avoid: answer.avoided.map(({ id }) => id),
    includeDeprecated: question.includeDeprecated,
  };
  const pairs = pairsOf(pathsOf(answer));
  const between = { statement: 'links_between', parameters: { pairs, relations: bounds.relations } };
  return [
    ...ends.map((id) => ({ statement: 'expand', parameters: { ids: [id], ...bounds } })),
    ...(pairs.length > 0 ? [between] : []),
  ];
}

/** Each hop of the paths once, numbered, as `links_between` takes them. */
function pairsOf(paths: readonly Path[]): { index: number; a: string; b: string }[] {
  const pairs = new Map<string, { a: string; b: string }>();
  for (const { nodes } of paths) {
    nodes.slice(1).forEach(({ id }, before) => {
      const a = nodes[before]?.id ?? id;
      pairs.set(`${a} ${id}`, { a, b: id });
    });
  }
  return [...pairs.values()].map((pair, index) => ({ index, ...pair }));
}
