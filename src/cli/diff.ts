import { Option, type Command } from 'commander';
import type { Difference, FieldDifference } from '../graph/difference.ts';
import { wholeNumber } from './optionValues.ts';
import { counted } from './wording.ts';

/** What one write has changed. Entities by id, links as `from RELATION to`. */
export interface GraphChange {
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  readonly source: string;
  /** Who wrote it, where that is more than the source. */
  readonly by?: string | null | undefined;
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deprecated: readonly string[];
  readonly linked: readonly string[];
  readonly relinked: readonly string[];
  readonly unlinked: readonly string[];
}

export interface Diffing {
  /** What is otherwise in a newer export. */
  diffFiles(oldFile: string, newFile: string): AsyncIterable<Difference>;
  /** What was changed in the graph after a version. */
  changesSince(version: number): AsyncIterable<GraphChange>;
  print(text: string): void;
  /** The command ends with exit code 1, although all went well. */
  tellDifferent(): void;
}

interface DiffOptions {
  readonly since?: number;
  readonly format: 'table' | 'json';
  readonly exitCode: boolean;
}

export function addDiff(program: Command, commands: Diffing): void {
  const command = program
    .command('diff')
    .description('What has changed between two exports, or in the graph after a version.')
    .argument('[old]', 'what rolegraph export wrote: .jsonl or .jsonl.gz')
    .argument('[new]', 'what it wrote later')
    .option('--since <version>', 'what has changed in the graph after this version', wholeNumber)
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--exit-code', 'exit with 1 if there is a difference', false)
    .addHelpText(
      'after',
      `
Examples:
  $ rolegraph diff before.jsonl after.jsonl
  $ rolegraph diff --since 41`,
    );
  command.action(async (old: string | undefined, now: string | undefined, options: DiffOptions) => {
    const { since, format, exitCode } = options;
    const print: Print = (text) => {
      commands.print(text);
    };
    let different = false;
    if (since !== undefined && old === undefined) {
      different = await printChanges(commands.changesSince(since), format, print);
    } else if (since === undefined && old !== undefined && now !== undefined) {
      different = await printDifferences(commands.diffFiles(old, now), format, print);
    } else command.error('error: Give two files, or --since and a version.');
    if (exitCode && different) commands.tellDifferent();
  });
}

type Print = (text: string) => void;

/** Prints one by one, since there may be more than fits into memory. @returns whether there is any */
async function printDifferences(
  differences: AsyncIterable<Difference>,
  format: DiffOptions['format'],
  print: Print,
): Promise<boolean> {
  const counts = { ADDED: 0, REMOVED: 0, CHANGED: 0 };
  const list = new JsonList('differences', print);
  for await (const difference of differences) {
    counts[difference.how] += 1;
    if (format === 'json') list.add(difference);
    else print(differenceText(difference));
  }
  const { ADDED: added, REMOVED: removed, CHANGED: changed } = counts;
  const total = added + removed + changed;
  if (format === 'json') list.end({ added, removed, changed });
  else print(total === 0 ? 'No difference.' : `${added} added, ${removed} removed, ${changed} changed.`);
  return total > 0;
}

const SIGNS = { ADDED: '+', REMOVED: '-', CHANGED: '~' } as const;

const differenceText = ({ how, type, key, fields }: Difference): string =>
  [`${SIGNS[how]} ${type} ${key}`, ...fields.map(fieldText)].join('\n');

const fieldText = (difference: FieldDifference): string => {
  const { field, old, new: now } = difference;
  const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value));
  return `    ${field}: ${shown(old)} → ${shown(now)}`;
};

const LISTS = ['created', 'updated', 'deprecated', 'linked', 'relinked', 'unlinked'] as const;

async function printChanges(
  changes: AsyncIterable<GraphChange>,
  format: DiffOptions['format'],
  print: Print,
): Promise<boolean> {
  let total = 0;
  const list = new JsonList('changes', print);
  for await (const change of changes) {
    total += 1;
    if (format === 'json') list.add(changeOf(change));
    else print(changeText(change));
  }
  if (format === 'json') list.end({ total });
  else print(total === 0 ? 'Nothing has changed.' : `${counted(total, 'change')}.`);
  return total > 0;
}

/** Without lists that are empty, and what only the store needs. */
const changeOf = (change: GraphChange): Record<string, unknown> => ({
  version: change.version,
  at: change.at,
  source: change.source,
  ...(change.by == null ? {} : { by: change.by }),
  ...Object.fromEntries(LISTS.flatMap((list) => (change[list].length > 0 ? [[list, change[list]]] : []))),
});

const changeText = (change: GraphChange): string => {
  const by = change.by == null ? '' : `, ${change.by}`;
  const lines = LISTS.flatMap((list) => change[list].map((what) => `  ${list} ${what}`));
  return [`Version ${change.version}, ${change.at}, ${change.source}${by}:`, ...lines].join('\n');
};

/** A JSON object with a list in it that is printed item by item. */
class JsonList {
  readonly #name: string;
  readonly #print: Print;
  #last: string | undefined;

  constructor(name: string, print: Print) {
    this.#name = name;
    this.#print = print;
  }

  add(item: unknown): void {
    this.#print(this.#last === undefined ? `{"${this.#name}":[` : `${this.#last},`);
    this.#last = JSON.stringify(item);
  }

  /** @param rest the other fields of the object */
  end(rest: Readonly<Record<string, unknown>>): void {
    this.#print(this.#last ?? `{"${this.#name}":[`);
    this.#print(`],${JSON.stringify(rest).slice(1)}`);
  }
}
