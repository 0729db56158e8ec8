import type { Command } from 'commander';
import { z } from 'zod';
import { KINDS } from '../../graph/kind.ts';
import { someOf, wholeNumber } from '../optionValues.ts';
import { extractPicture } from '../pictures/extractPicture.ts';
import { answer, withAskOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { readText } from '../readText.ts';
import { entity, line } from '../shapes.ts';
import { table, wrapped } from '../table.ts';
import { counted, figure, namesOf, percent, listed } from '../wording.ts';
import { TRANSITION_FIELDS, transitionShape, transitionTable } from './transition.ts';

const mention = z.object({
  entity: entity.pick({ id: true }),
  start: z.number(),
  end: z.number(),
  surface: line,
  confidence: z.number(),
});
const closest = z.object({
  role: entity,
  score: z.number(),
  readiness: z.number(),
  transition: z.object({
    counts: z.object({ shared: z.number() }),
    shared: z.array(z.object({ entity })),
  }),
});
const items = z.array(z.object({ entity }));
const coverageShape = z.object({
  coverage: z.number(),
  counts: z.object({ shared: z.number(), missing: z.number(), surplus: z.number() }),
  shared: items,
  missing: items,
  surplus: items,
});
const shape = z.object({
  mentionCount: z.number(),
  mentions: z.array(mention),
  entities: z.array(entity),
  closestRoles: z.array(closest),
  transition: transitionShape.optional(),
  coverage: coverageShape.optional(),
});

export type ExtractAnswer = z.output<typeof shape>;
type Coverage = z.output<typeof coverageShape>;

const COVERAGE_LISTS = ['shared', 'missing', 'surplus']
  .map((list) => `${list}(first: $first) { entity { id name kind } gain }`)
  .join(' ');

// `to` wants a name even where the transition is left out.
export const extractQuestion: Question<ExtractAnswer> = {
  field: 'extract',
  document: `query Extract($text: String!, $kinds: [Kind!], $to: EntityRef = "unset", $toward: Boolean = false, $have: [EntityRef!] = [], $covered: Boolean = false, $roles: Int = 5, $first: Int = 20) {
  extract(text: $text, kinds: $kinds) {
    mentionCount
    mentions { entity { id } start end surface confidence }
    entities { id name kind }
    closestRoles(first: $roles) { role { id name kind } score readiness transition { counts { shared } shared(first: 5) { entity { id name kind } } } }
    transition(to: $to) @include(if: $toward) {
      ${TRANSITION_FIELDS}
    }
    coverage(have: $have) @include(if: $covered) {
      coverage counts { shared missing surplus } ${COVERAGE_LISTS}
    }
  }
}`,
  shape,
  table: extractTable,
  picture: extractPicture,
};

/** The entities with where they stand first, the nearest roles, and the transition if one was asked for. */
function extractTable(found: ExtractAnswer, width: number): string {
  const { entities, mentionCount, closestRoles, transition, coverage } = found;
  if (entities.length === 0) return 'The text names no entity of the graph.';
  return [
    table(['Named', 'Kind', 'Times', 'First as', 'At', 'Confidence'], namedRows(found), width),
    `${counted(entities.length, 'entity', 'entities')}, ${counted(mentionCount, 'mention')}`,
    ...(closestRoles.length > 0 ? [table(CLOSEST, closestRoles.map(closestRow), width)] : []),
    ...(transition ? [transitionTable(transition, width)] : []),
    ...(coverage ? [coverageText(coverage, width)] : []),
  ].join('\n');
}

function namedRows({ mentions, entities }: ExtractAnswer): string[][] {
  const places = new Map<string, ExtractAnswer['mentions']>();
  for (const one of mentions) {
    const here = places.get(one.entity.id);
    if (here) here.push(one);
    else places.set(one.entity.id, [one]);
  }
  return entities.map(({ id, name, kind }) => {
    const [first, ...more] = places.get(id) ?? [];
    // Only so many mentions are given; what is named after them has no place here.
    if (!first) return [name, kind, '–', '', '–', '–'];
    const best = more.reduce((most, { confidence }) => Math.max(most, confidence), first.confidence);
    return [name, kind, String(more.length + 1), first.surface, String(first.start), figure(best)];
  });
}

/** How much of what the text asks one has, and the rest by name. */
function coverageText({ coverage, counts, shared, missing, surplus }: Coverage, width: number): string {
  return [
    `Of what the text asks, you have ${percent(coverage)}.`,
    wrapped(listed('Had', shared, counts.shared), width),
    wrapped(listed('Missing', missing, counts.missing), width),
    wrapped(listed('Not asked', surplus, counts.surplus), width),
  ].join('\n');
}

const CLOSEST = ['Closest role', 'Score', 'Readiness', 'By'];

const closestRow = ({ role, score, readiness, transition }: ExtractAnswer['closestRoles'][number]) => [
  role.name,
  figure(score),
  percent(readiness),
  namesOf(
    transition.shared.map((one) => one.entity),
    transition.counts.shared,
  ),
];

export function addExtract(program: Command, commands: Asking): void {
  withAskOptions(
    program
      .command('extract')
      .description('The entities that a text names, and the roles nearest to them.')
      .argument('<file>', 'a text file: a job ad, a CV, an article; - for the standard input')
      .option('--kinds <kind...>', `only entities of these kinds: ${KINDS.join(', ')}`, someOf(KINDS))
      .option('--toward <role>', 'what of this role is in the text, and what is missing')
      .option('--have <entity...>', 'the text as a target: what of it these are, and what is missing')
      .option('--roles <n>', 'how many closest roles at the most (default: 5)', wholeNumber)
      .option('--first <n>', 'how many things of --toward and --have at the most', wholeNumber),
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph extract cv.txt --toward "Data Scientist"')
    .action(async (file: string, { toward, ...options }: AskOptions) => {
      const target = toward === undefined ? {} : { to: toward, toward: true };
      const covered = options['have'] === undefined ? {} : { covered: true };
      return answer(
        commands,
        extractQuestion,
        { text: await readText(file), ...target, ...covered },
        options,
      );
    });
}
