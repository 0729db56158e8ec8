import type { Command } from 'commander';
import { z } from 'zod';
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
  'similar(first: $first) { totalCount edges { node { id name kind } score sharedCount shared(first: 5) { id name } } }';

export const similarQuestion: Question<SimilarAnswer> = {
  field: 'entity',
  document: `query Similar($ref: EntityRef!, $first: Int = 10) {
  entity(ref: $ref) {
    id name kind
    ... on Role { ${SIMILAR} }
    ... on Tool { ${SIMILAR} }
    ... on Framework { ${SIMILAR} }
  }
}`,
  shape,
  table: similarTable,
};

function similarTable({ name, kind, similar }: SimilarAnswer, width: number): string {
  if (!similar) return `Only roles, tools and frameworks are compared; ${name} is of the kind ${kind}.`;
  if (similar.edges.length === 0) return `Nothing is similar to ${name}.`;
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
      .argument('<entity>', 'a role, tool or framework'),
    ['table', 'json'],
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph similar "Data Scientist"')
    .action((ref: string, options: AskOptions) => answer(commands, similarQuestion, { ref }, options));
}
