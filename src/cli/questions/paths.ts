import type { Command } from 'commander';
import { z } from 'zod';
import { KINDS } from '../../graph/kind.ts';
import { RELATIONS } from '../../graph/relation.ts';
import { someOf, wholeNumber } from '../optionValues.ts';
import { pathsPicture } from '../pictures/pathsPicture.ts';
import { answer, withListOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { drawnEntity, LINK, link, type LinkAnswer } from '../shapes.ts';
import { table } from '../table.ts';
import { figure } from '../wording.ts';

const path = z.object({
  length: z.number(),
  hubPenalty: z.number(),
  nodes: z.array(drawnEntity),
  links: z.array(link),
});
const shape = z.union([
  z.object({ paths: z.array(path), truncated: z.boolean() }),
  z.object({ reason: z.string(), message: z.string(), searchedHops: z.number() }),
]);

export type PathsAnswer = z.output<typeof shape>;

export const pathsQuestion: Question<PathsAnswer, { readonly from: string; readonly to: string }> = {
  field: 'paths',
  document: `query Paths($from: EntityRef!, $to: EntityRef!, $kinds: [Kind!], $relations: [Relation!], $through: [EntityRef!], $avoid: [EntityRef!], $maxHops: Int, $first: Int) {
  paths(from: $from, to: $to, kinds: $kinds, relations: $relations, through: $through, avoid: $avoid, maxHops: $maxHops, first: $first) {
    ... on Paths { truncated paths { length hubPenalty nodes { id name kind category } links ${LINK} } }
    ... on NoPath { reason message searchedHops }
  }
}`,
  shape,
  table: pathsTable,
  picture: pathsPicture,
};

/** One path a line, `A —USES→ B ←USES— C`, or why there is none. */
function pathsTable(found: PathsAnswer, width: number): string {
  if (!('paths' in found)) return found.message;
  const rows = found.paths.map(({ length, hubPenalty, nodes, links }) => {
    const steps = nodes.slice(1).map((node, index) => `${arrow(links[index], node.id)} ${node.name}`);
    return [String(length), figure(hubPenalty), [nodes[0]?.name ?? '', ...steps].join(' ')];
  });
  const note = found.truncated ? '\nThe work budget ended the search: there may be more.' : '';
  return `${table(['Hops', 'Hub penalty', 'Path'], rows, width)}${note}`;
}

const arrow = (one: LinkAnswer | undefined, next: string): string =>
  one === undefined ? '—' : one.to.id === next ? `—${one.relation}→` : `←${one.relation}—`;

export function addPaths(program: Command, commands: Asking): void {
  withListOptions(
    program
      .command('paths')
      .description('The shortest paths between two entities, those through the least of hubs first.')
      .argument('<from>', 'an id, name or alias')
      .argument('<to>', 'an id, name or alias')
      .option('--kinds <kind...>', `only over these kinds: ${KINDS.join(', ')}`, someOf(KINDS))
      .option('--relations <relation...>', 'only over these relations, such as USES', someOf(RELATIONS))
      .option('--max-hops <n>', 'hops at the most, 1 to 6 (default: 4)', wholeNumber)
      .option('--through <entity...>', 'entities that each path must meet, at most 3')
      .option('--avoid <entity...>', 'entities that no path may meet'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  $ rolegraph paths "Front End Developer" "Data Scientist" --avoid Git',
    )
    .action((from: string, to: string, options: AskOptions) =>
      answer(commands, pathsQuestion, { from, to }, options),
    );
}
