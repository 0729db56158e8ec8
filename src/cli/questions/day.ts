import type { Command } from 'commander';
import { z } from 'zod';
import { answer, withAskOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { entity, line } from '../shapes.ts';
import { table } from '../table.ts';
import { namesOf } from '../wording.ts';

const activity = z.object({
  activity: entity,
  tools: z.array(entity),
  frameworks: z.array(entity),
  skills: z.array(entity),
});
const shape = z.object({
  day: z.object({
    note: line,
    slots: z.array(z.object({ timeOfDay: line, activities: z.array(activity) })),
  }),
});

export type DayAnswer = z.output<typeof shape>;

export const dayQuestion: Question<DayAnswer> = {
  field: 'role',
  document: `query Day($ref: EntityRef!) {
  role(ref: $ref) {
    id name
    day {
      note
      inheritedFrom { id name }
      slots {
        timeOfDay startMinute
        activities { activity { id name kind } tools { id name kind } frameworks { id name kind } skills { id name kind } }
      }
    }
  }
}`,
  shape,
  table: dayTable,
};

function dayTable({ day: { note, slots } }: DayAnswer, width: number): string {
  if (slots.length === 0) return note;
  const rows = slots.flatMap(({ timeOfDay, activities }) =>
    activities.map(({ activity: done, tools, frameworks, skills }, index) => [
      index === 0 ? timeOfDay : '',
      done.name,
      namesOf([...tools, ...frameworks]),
      namesOf(skills),
    ]),
  );
  return `${note}\n${table(['Time', 'Activity', 'With', 'Skills'], rows, width)}`;
}

export function addDay(program: Command, commands: Asking): void {
  withAskOptions(
    program
      .command('day')
      .description('A day in a role, from morning to evening.')
      .argument('<role>', 'an id, name or alias'),
    ['table', 'json'],
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph day "Python Developer"')
    .action((ref: string, options: AskOptions) => answer(commands, dayQuestion, { ref }, options));
}
