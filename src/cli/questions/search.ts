import type { Command } from 'commander';
import { z } from 'zod';
import { KINDS } from '../../graph/kind.ts';
import { someOf } from '../optionValues.ts';
import { answer, withListOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { entity, line } from '../shapes.ts';
import { table } from '../table.ts';
import { shownOf } from '../wording.ts';

const shape = z.object({
  totalCount: z.number(),
  edges: z.array(z.object({ node: entity.extend({ degree: z.number() }), match: z.string(), matched: line })),
});

export type SearchAnswer = z.output<typeof shape>;

export const searchQuestion: Question<SearchAnswer> = {
  field: 'search',
  document: `query Search($text: String!, $kinds: [Kind!], $first: Int = 10) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    edges { node { id name kind degree } match matched score highlights { start end } }
  }
}`,
  shape,
  table: searchTable,
};

function searchTable({ totalCount, edges }: SearchAnswer, width: number): string {
  if (edges.length === 0) return 'Nothing is found.';
  const rows = edges.map(({ node, match, matched }) => [
    node.name,
    node.id,
    String(node.degree),
    match === 'NAME' ? '' : `${match.toLowerCase()}: ${matched}`,
  ]);
  const head = ['Name', 'Id', 'Links', 'Found by'];
  return `${table(head, rows, width)}\n${shownOf(edges.length, totalCount)}`;
}

export function addSearch(program: Command, commands: Asking): void {
  withListOptions(
    program
      .command('search')
      .description('Entities by their names, aliases and reported titles.')
      .argument('<text...>', 'what to look for')
      .option('--kinds <kind...>', `only these kinds: ${KINDS.join(', ')}`, someOf(KINDS)),
    ['table', 'json'],
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph search kubernates')
    .action((text: string[], options: AskOptions) =>
      answer(commands, searchQuestion, { text: text.join(' ') }, options),
    );
}
