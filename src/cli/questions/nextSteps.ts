import type { Command } from 'commander';
import { z } from 'zod';
import { LEARNABLE } from '../../graph/kind.ts';
import { share, someOf } from '../optionValues.ts';
import { answer, withListOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { entity, line } from '../shapes.ts';
import { table, wrapped } from '../table.ts';
import { namesOf, percent } from '../wording.ts';

const step = z.object({
  entity,
  opens: z.number(),
  roles: z.array(z.object({ role: entity })),
  gain: z.number().nullable(),
  readiness: z.number().nullable(),
  why: line,
});
const shape = z.array(step);

export type NextStepsAnswer = z.output<typeof shape>;

export const nextStepsQuestion: Question<NextStepsAnswer> = {
  field: 'nextSteps',
  document: `query NextSteps($have: [EntityRef!]!, $toward: EntityRef, $kinds: [Kind!], $threshold: Float, $first: Int) {
  nextSteps(have: $have, toward: $toward, kinds: $kinds, threshold: $threshold, first: $first) {
    entity { id name kind } opens gain readiness buildsOn { id name } why
    roles(first: 3) { role { id name kind } before after }
  }
}`,
  shape,
  table: nextStepsTable,
};

const NOTHING =
  'There is nothing to add: no one addition brings a role over the threshold (--threshold sets it), ' +
  'or nothing of these kinds is missing toward the role.';

function nextStepsTable(steps: NextStepsAnswer, width: number): string {
  if (steps.length === 0) return wrapped(NOTHING, width);
  const isPath = steps.some(({ readiness }) => readiness !== null);
  const rows = steps.map(({ entity: { name, kind }, readiness, roles, opens, why }, index) => {
    const opened = roles.map(({ role }) => role);
    return [
      String(index + 1),
      name,
      kind,
      readiness === null ? namesOf(opened, opens) : percent(readiness),
      why,
    ];
  });
  return table(['#', 'Learn', 'Kind', isPath ? 'Readiness then' : 'Opens', 'Why'], rows, width);
}

export function addNextSteps(program: Command, commands: Asking): void {
  withListOptions(
    program
      .command('next')
      .description('What to learn next: what opens most roles, or a path toward one.')
      .argument('<have...>', 'tools, frameworks and skills that one has')
      .option('--toward <role>', 'the role one wants')
      .option(
        '--kinds <kind...>',
        `only additions of these kinds: ${LEARNABLE.join(', ')}`,
        someOf(LEARNABLE),
      )
      .option('--threshold <share>', 'the readiness that opens a role (default: 0.5)', share),
    ['table', 'json'],
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph next Python SQL Git --toward "Data Scientist"')
    .action((have: string[], options: AskOptions) => answer(commands, nextStepsQuestion, { have }, options));
}
