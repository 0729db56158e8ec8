import { InvalidArgumentError, Option, type Command } from 'commander';
import { KINDS } from '../graph/kind.ts';
import { RELATIONS } from '../graph/relation.ts';
import { someOf, wholeNumber } from './optionValues.ts';

const FORMATS = ['jsonl', 'csv', 'graphml', 'jsonld'] as const;

export interface ExportOptions {
  readonly format: (typeof FORMATS)[number];
  /** A file, or for CSV a folder; the standard output where it is left out. */
  readonly out?: string;
  /** What the neighbourhood is of; the whole graph where it is left out. */
  readonly around?: readonly string[];
  readonly hops: number;
  readonly kinds?: readonly string[];
  readonly relations?: readonly string[];
  /** How the IRIs of JSON-LD begin. */
  readonly base?: string;
}

export interface Exporting {
  exportGraph(options: ExportOptions): Promise<void>;
}

/** 1 to 3: further on it is nearly the whole graph. */
function hops(value: string): number {
  const number = wholeNumber(value);
  if (number >= 1 && number <= 3) return number;
  throw new InvalidArgumentError('It must be 1, 2 or 3.');
}

function iri(value: string): string {
  if (/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)) return value;
  throw new InvalidArgumentError('It must be the beginning of an IRI, such as https://example.org/graph/.');
}

export function addExport(program: Command, commands: Exporting): void {
  const command = program
    .command('export')
    .description('The whole graph, or what is around some entities, as a file that others can read.')
    .addOption(
      new Option('--format <format>', 'JSON Lines, a folder of CSV files, GraphML for Gephi, or JSON-LD')
        .choices(FORMATS)
        .default('jsonl'),
    )
    .option('--out <file>', 'the file, or for CSV the folder, to write (default: the standard output)')
    .option('--around <entity...>', 'only what is near these: names, aliases or ids')
    .option('--hops <n>', 'how near: 1 to 3 links away', hops, 1)
    .option('--kinds <kind...>', `of what is near, only these kinds: ${KINDS.join(', ')}`, someOf(KINDS))
    .option('--relations <relation...>', 'walk, and write, only these relations', someOf(RELATIONS))
    .option('--base <iri>', 'how the IRIs of JSON-LD begin (default: urn:rolegraph:)', iri)
    .addHelpText(
      'after',
      `
What export writes as JSON Lines or CSV, import rolegraph reads: into an empty store, it is the same graph again.

Examples:
  $ rolegraph export --out graph.jsonl.gz
  $ rolegraph export --format graphml --around "Data Scientist" --hops 2 --kinds TOOL ROLE --out near.graphml`,
    );
  command.action((options: ExportOptions) => {
    refuseContradictions(command, options);
    return commands.exportGraph(options);
  });
}

/** @throws CommanderError */
function refuseContradictions(command: Command, options: ExportOptions): void {
  const { format, out, around, kinds, relations, base } = options;
  if (format === 'csv' && out === undefined)
    command.error('error: CSV is a folder of files: name it by --out.');
  if (base !== undefined && format !== 'jsonld')
    command.error('error: --base goes with --format jsonld only.');
  const isHops = command.getOptionValueSource('hops') === 'cli';
  if (around === undefined && (isHops || kinds !== undefined || relations !== undefined)) {
    command.error('error: --hops, --kinds and --relations go with --around only.');
  }
}
