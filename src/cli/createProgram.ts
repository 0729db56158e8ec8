import { Command, InvalidArgumentError, Option } from 'commander';
import type { ZodType } from 'zod';
import { KINDS } from '../graph/kind.ts';
import { RELATIONS } from '../graph/relation.ts';
import {
  connectorsAnswer,
  CONNECTORS,
  pathsAnswer,
  PATHS,
  type ConnectorsAnswer,
  type PathsAnswer,
} from './answers.ts';
import { fieldOf, type Ask } from './ask.ts';
import { connectorsMermaid, pathsMermaid } from './mermaid.ts';
import { connectorsTable, pathsTable } from './tables.ts';

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly strict: boolean;
  /** The file that gets the whole report as JSON. */
  readonly report?: string;
}

/** What the commands need of the rest of the program. */
export interface Commands {
  serve(): Promise<void>;
  importShipped(): Promise<void>;
  importOnet(folder: string, options: ImportOptions): Promise<void>;
  /** Answers a question of the store at hand, or of the server at the URL. */
  withAsk(url: string | undefined, use: (ask: Ask) => Promise<void>): Promise<void>;
  print(text: string): void;
}

type Format = 'table' | 'json' | 'mermaid';

interface AskOptions {
  readonly format: Format;
  readonly url?: string;
  readonly kinds?: string[];
  readonly relations?: string[];
  readonly first?: number;
}

/** The command line: `rolegraph <command>`. */
export function createProgram(commands: Commands): Command {
  const program = new Command('rolegraph')
    .description('A GraphQL knowledge graph of roles, skills, tools and frameworks.')
    .showHelpAfterError('(add --help for the options and examples)')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  program.addHelpText(
    'after',
    `
Examples:
  $ rolegraph serve
  $ rolegraph connectors "Back End Developer" "Full Stack Developer" --kinds TOOL
  $ rolegraph paths "Front End Developer" "Data Scientist"
  $ rolegraph import onet ./db_29_2_text

The store is the embedded one in ./var (ROLEGRAPH_DATA), or Neo4j where NEO4J_URI is set.
Exit codes: 0 done; 1 the data was refused, or a name is unknown or ambiguous; 2 wrong usage;
3 the store is locked or not reachable.`,
  );
  program
    .command('serve')
    .description('Start the server.')
    .action(() => commands.serve());
  addImport(program, commands);
  addConnectors(program, commands);
  addPaths(program, commands);
  return program;
}

function addImport(program: Command, commands: Commands): void {
  const group = program.command('import').description('Take in a source of facts.');
  group
    .command('shipped')
    .description('The graph that rolegraph ships, or the changes to it.')
    .action(() => commands.importShipped());
  group
    .command('onet')
    .description('An O*NET database in its text format: a folder with any of the tables that are known.')
    .argument('<folder>', 'for example db_29_2_text, from https://www.onetcenter.org/database.html')
    .option('--dry-run', 'report what would change, and write nothing', false)
    .option('--strict', 'exit with 1 if any row was refused', false)
    .option('--report <file>', 'write the whole report, as JSON, to this file')
    .addHelpText('after', '\nExample:\n  $ rolegraph import onet ./db_29_2_text --dry-run')
    .action((folder: string, options: ImportOptions) => commands.importOnet(folder, options));
}

function addConnectors(program: Command, commands: Commands): void {
  withAskOptions(
    program
      .command('connectors')
      .description('What connects two to ten entities: the rarest among roles first.')
      .argument('<entities...>', 'ids, names or aliases')
      .option('--at-least <n>', 'how many of them an entity must be linked to (default: all)', wholeNumber)
      .addOption(
        new Option('--order-by <order>', 'the order')
          .choices(['DISTINCTIVE', 'STRENGTH'])
          .default('DISTINCTIVE'),
      ),
  )
    .addHelpText(
      'after',
      '\nExample:\n  $ rolegraph connectors "Back End Developer" "Full Stack Developer" --kinds TOOL',
    )
    .action((between: string[], options: AskOptions & { atLeast?: number; orderBy: string }) =>
      answer(commands, CONNECTORS_QUESTION, { between }, options),
    );
}

function addPaths(program: Command, commands: Commands): void {
  withAskOptions(
    program
      .command('paths')
      .description('The shortest paths between two entities, those through the least of hubs first.')
      .argument('<from>', 'an id, name or alias')
      .argument('<to>', 'an id, name or alias')
      .option('--max-hops <n>', 'hops at the most, 1 to 6 (default: 4)', wholeNumber)
      .option('--through <entity...>', 'entities that each path must meet, at most 3')
      .option('--avoid <entity...>', 'entities that no path may meet'),
  )
    .addHelpText(
      'after',
      '\nExample:\n  $ rolegraph paths "Front End Developer" "Data Scientist" --avoid Git',
    )
    .action((from: string, to: string, options: AskOptions) =>
      answer(commands, PATHS_QUESTION, { from, to }, options),
    );
}

const withAskOptions = (command: Command): Command =>
  command
    .option('--kinds <kind...>', `only over these kinds: ${KINDS.join(', ')}`, oneOf(KINDS))
    .option('--relations <relation...>', 'only over these relations, such as USES', oneOf(RELATIONS))
    .option('--first <n>', 'how many at the most', wholeNumber)
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'mermaid']).default('table'),
    )
    .option('--url <url>', 'ask the server at this address instead of opening the store', webAddress);

/** A question of the command line: its document, the field that answers it, and how the answer is printed. */
interface Question<A> {
  readonly document: string;
  readonly field: string;
  readonly shape: ZodType<A>;
  readonly table: (found: A) => string;
  readonly mermaid: (found: A) => string;
}

const CONNECTORS_QUESTION: Question<ConnectorsAnswer> = {
  document: CONNECTORS,
  field: 'connectors',
  shape: connectorsAnswer,
  table: connectorsTable,
  mermaid: connectorsMermaid,
};

const PATHS_QUESTION: Question<PathsAnswer> = {
  document: PATHS,
  field: 'paths',
  shape: pathsAnswer,
  table: pathsTable,
  mermaid: pathsMermaid,
};

function answer<A>(
  commands: Commands,
  { document, field, shape, table, mermaid }: Question<A>,
  about: Record<string, unknown>,
  { format, url, ...bounds }: AskOptions,
): Promise<void> {
  return commands.withAsk(url, async (ask) => {
    const found = fieldOf(await ask(document, { ...about, ...bounds }), field);
    const answered = shape.parse(found);
    if (format === 'json') commands.print(JSON.stringify(found, null, 2));
    else commands.print(format === 'mermaid' ? mermaid(answered) : table(answered));
  });
}

function wholeNumber(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number.');
}

const oneOf =
  (names: readonly string[]) =>
  (value: string, before: string[] = []): string[] => {
    const name = value.toUpperCase();
    if (!names.includes(name)) throw new InvalidArgumentError(`It must be one of ${names.join(', ')}.`);
    return [...before, name];
  };

function webAddress(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:4000.');
}
