import { InvalidArgumentError, type Command } from 'commander';

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly strict: boolean;
  /** The file that gets the whole report as JSON. */
  readonly report?: string;
  /** What the release is called. */
  readonly release?: string;
  /** A file that says what is what. */
  readonly mapping?: string;
  /** Whose facts they are, where the file does not say it. */
  readonly source?: string;
}

/** A source that can be imported. */
export interface ImportSource {
  readonly name: string;
  readonly title: string;
  /** What a path may be, and where it comes from. */
  readonly path: string;
  /** Set where the facts may be anybody's. */
  readonly saidBy?: unknown;
}

/** Paths of one source. */
export interface ImportGroup {
  readonly name: string;
  readonly paths: readonly string[];
}

/** What the commands that take sources in and out need of the rest of the program. */
export interface ImportCommands {
  readonly importSources: readonly ImportSource[];
  importShipped(): Promise<void>;
  importSource(name: string, paths: readonly string[], options: ImportOptions): Promise<void>;
  importAll(groups: readonly ImportGroup[], options: ImportOptions): Promise<void>;
  removeSource(source: string, options: { readonly dryRun: boolean }): Promise<void>;
  merge(from: string, into: string): Promise<void>;
}

/** `import`, `remove-source`, `merge`. */
export function addImports(program: Command, commands: ImportCommands): void {
  const group = program.command('import').description('Take in a source of facts.');
  group
    .command('shipped')
    .description('The graph that rolegraph ships, or the changes to it.')
    .action(() => commands.importShipped());
  for (const source of commands.importSources) addImportOf(group, source, commands);
  addImportAll(group, commands);
  addRemoveSource(program, commands);
  addMerge(program, commands);
}

const withImportOptions = (command: Command): Command =>
  command
    .option('--dry-run', 'report what would change, and write nothing', false)
    .option('--strict', 'exit with 1 if any row was refused', false)
    .option('--report <file>', 'write the whole report, as JSON, to this file')
    .option(
      '--mapping <file>',
      "YAML with `<source's id>: <id of the entity>`, or `new`, for names in doubt",
    );

function addImportOf(group: Command, source: ImportSource, commands: ImportCommands): void {
  const { name, title, path, saidBy } = source;
  const command = withImportOptions(group.command(name).description(title).argument('<path...>', path))
    .option('--release <name>', 'what the release is called, such as 29.2, where the files do not say it')
    .action((paths: string[], options: ImportOptions) => commands.importSource(name, paths, options));
  if (saidBy !== undefined) {
    command.option(
      '--source <id>',
      'whose facts they are, where the file does not say it (default: rolegraph)',
    );
  }
}

function addImportAll(group: Command, commands: ImportCommands): void {
  const names = commands.importSources.map(({ name }) => name).join(', ');
  withImportOptions(
    group
      .command('all')
      .description('Several sources, one after the other, in the order given.')
      .argument('<source=path...>', `a source (${names}) with a path; a source may repeat`, grouped, []),
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph import all onet=./db_29_2_text esco=./esco')
    .action((groups: ImportGroup[], options: ImportOptions) => commands.importAll(groups, options));
}

/** Neighbours of one source are imported together. */
function grouped(item: string, before: readonly ImportGroup[]): ImportGroup[] {
  const cut = item.indexOf('=');
  if (cut < 1) throw new InvalidArgumentError('It must be source=path, such as onet=./db_29_2_text.');
  const [name, path] = [item.slice(0, cut), item.slice(cut + 1)];
  const last = before.at(-1);
  if (last?.name !== name) return [...before, { name, paths: [path] }];
  return [...before.slice(0, -1), { name, paths: [...last.paths, path] }];
}

const addRemoveSource = (program: Command, commands: ImportCommands): void => {
  program
    .command('remove-source')
    .description('Take back everything that a source says; what no other source names becomes DEPRECATED.')
    .argument('<source>', 'its id, such as onet')
    .option('--dry-run', 'report what would change, and write nothing', false)
    .action((source: string, options: { dryRun: boolean }) => commands.removeSource(source, options));
};

const addMerge = (program: Command, commands: ImportCommands): void => {
  program
    .command('merge')
    .description('Make one entity of two: the first becomes DEPRECATED and leads to the second.')
    .argument('<from>', 'the id that goes, such as tool:postgres')
    .argument('<into>', 'the id that stays, such as tool:postgresql')
    .action((from: string, into: string) => commands.merge(from, into));
};
