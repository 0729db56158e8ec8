import type { Command } from 'commander';
import { z } from 'zod';
import { LEARNABLE } from '../../graph/kind.ts';
import { someOf } from '../optionValues.ts';
import { answer, withListOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { entity } from '../shapes.ts';
import { table } from '../table.ts';
import { figure, namesOf, shownOf } from '../wording.ts';

const edges = z.array(
  z.object({
    node: entity,
    score: z.number(),
    sharedCount: z.number(),
    shared: z.array(entity.pick({ id: true, name: true })),
  }),
);
const shape = entity.extend({
  similar: z.object({ totalCount: z.number(), edges }).optional(),
});

export type SimilarAnswer = z.output<typeof shape>;

const SIMILAR =
  '{ totalCount edges { node { id name kind } score sharedCount shared(first: 5) { id name } } }';

export const similarQuestion: Question<SimilarAnswer> = {
  field: 'entity',
  document: `query Similar($ref: EntityRef!, $by: [Kind!], $first: Int = 10) {
  entity(ref: $ref) {
    id name kind
    ... on Role { similar(first: $first, by: $by) ${SIMILAR} }
    ... on Tool { similar(first: $first) ${SIMILAR} }
    ... on Framework { similar(first: $first) ${SIMILAR} }
  }
}`,
  shape,
  table: similarTable,
  refusal: ({ name, kind, similar }) =>
    similar ? undefined : `Only roles, tools and frameworks are compared; ${name} is of the kind ${kind}.`,
};

function similarTable({ name, similar }: SimilarAnswer, width: number): string {
  if (!similar || similar.edges.length === 0) return `Nothing is similar to ${name}.`;
  const rows = similar.edges.map(({ node, score, sharedCount, shared }) => [
    node.name,
    node.kind,
    figure(score),
    String(sharedCount),
    namesOf(shared, sharedCount),
  ]);
  const head = ['Similar', 'Kind', 'Score', 'Shared', 'Such as'];
  return `${table(head, rows, width)}\n${shownOf(similar.edges.length, similar.totalCount)}`;
}

export function addSimilar(program: Command, commands: Asking): void {
  withListOptions(
    program
      .command('similar')
      .description('Roles that ask for similar things; tools and frameworks that the same roles use.')
      .argument('<entity>', 'a role, tool or framework')
      .option('--by <kind...>', `compare roles by these kinds: ${LEARNABLE.join(', ')}`, someOf(LEARNABLE)),
    ['table', 'json'],
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph similar "Data Scientist"')
    .action((ref: string, options: AskOptions) => answer(commands, similarQuestion, { ref }, options));
}
