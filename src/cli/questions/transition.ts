import type { Command } from 'commander';
import { z } from 'zod';
import { transitionPicture } from '../pictures/transitionPicture.ts';
import { answer, withListOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { drawnEntity, entity, line } from '../shapes.ts';
import { table, wrapped } from '../table.ts';
import { listed, percent, shownOf } from '../wording.ts';

const item = z.object({ entity: drawnEntity, gain: z.number(), hot: z.boolean().optional(), why: line });
const plain = z.object({ entity: drawnEntity });

export const transitionShape = z.object({
  from: entity.nullable(),
  to: entity,
  readiness: z.number(),
  counts: z.object({ shared: z.number(), missing: z.number(), surplus: z.number() }),
  shared: z.array(item),
  missing: z.array(item),
  surplus: z.array(plain),
});

export type TransitionAnswer = z.output<typeof transitionShape>;

const ITEM =
  '{ entity { id name kind category } weight gain essential hot inDemand otherRoles buildsOn { id name } why }';

/** What is asked of a transition, wherever it stands. */
export const TRANSITION_FIELDS = `from { id name kind } to { id name kind } readiness counts { shared missing surplus }
    shared(first: $first) ${ITEM} missing(first: $first) ${ITEM} surplus(first: $first) { entity { id name kind category } }`;

export const transitionQuestion: Question<TransitionAnswer> = {
  field: 'transition',
  document: `query Transition($from: EntityRef, $to: EntityRef!, $have: [EntityRef!], $first: Int = 20) {
  transition(from: $from, to: $to, have: $have) {
    ${TRANSITION_FIELDS}
  }
}`,
  shape: transitionShape,
  table: transitionTable,
  picture: transitionPicture,
};

/** Readiness, what is missing as a table, and the rest by name. */
export function transitionTable(found: TransitionAnswer, width: number): string {
  const { from, to, readiness, counts, shared, missing, surplus } = found;
  const lacks = missing.map(({ entity: { name, kind }, gain, why }) => [name, kind, percent(gain), why]);
  return [
    `${from ? `${from.name} → ` : ''}${to.name}: readiness ${percent(readiness)}`,
    missing.length === 0
      ? 'Nothing is missing.'
      : `${table(['Missing', 'Kind', 'Adds', 'Why'], lacks, width)}\n${shownOf(missing.length, counts.missing)}`,
    wrapped(listed('Shared', shared, counts.shared), width),
    wrapped(listed('Not asked', surplus, counts.surplus), width),
  ].join('\n');
}

/** One role is the target; of two, the first is where one comes from. Anything else is wrong usage. */
function ends([one, other, ...more]: readonly string[], { have }: AskOptions, command: Command) {
  if (more.length > 0) return command.error('error: Give one role or two.');
  if (other !== undefined) return { from: one, to: other };
  if (have === undefined) return command.error('error: Give the role you come from too, or --have.');
  return { to: one };
}

export function addTransition(program: Command, commands: Asking): void {
  withListOptions(
    program
      .command('transition')
      .description('How ready one is for a role, and what is missing.')
      .argument('<role...>', 'the role one comes from and the role one wants; or with --have that alone')
      .option('--have <entity...>', 'tools, frameworks and skills that one has (besides)'),
  )
    .addHelpText(
      'after',
      '\nExamples:\n  $ rolegraph transition "Back End Developer" "Data Scientist"\n  $ rolegraph transition "Data Scientist" --have Python SQL pandas',
    )
    .action((roles: string[], options: AskOptions, command: Command) =>
      answer(commands, transitionQuestion, ends(roles, options, command), options),
    );
}
