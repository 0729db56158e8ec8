import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';
import { changesBetween } from './auditChanges.ts';
import { wholeNumber } from './optionValues.ts';
import { line } from './shapes.ts';
import { table, widthFor } from './table.ts';

/** What a curator did, as it is recorded. */
export interface AuditRecord {
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  /** The subject of the curator's token. */
  readonly who: string;
  /** The mutation. */
  readonly what: string;
  /** JSON of what was changed, `{ entities, links }`. */
  readonly before: string;
  readonly after: string;
}

export interface AuditBounds {
  /** Only what came after this version. */
  readonly since: number;
  readonly first: number;
}

/** What the command needs of the rest of the program. */
export interface Auditing {
  /** What curators did, newest first. */
  audit(bounds: AuditBounds): Promise<readonly AuditRecord[]>;
  print(text: string): void;
  readonly columns?: number | undefined;
}

const things = z.array(z.record(z.string(), z.unknown()));
const snapshot = z.object({ entities: things, links: things });

type Snapshot = z.output<typeof snapshot>;

/** How many changes of one act the table shows. */
const SHOWN = 10;

export function addAudit(program: Command, commands: Auditing): void {
  program
    .command('audit')
    .description('What curators changed, newest first.')
    .option('--since <version>', 'only what came after this version of the graph', wholeNumber, 0)
    .option('--first <n>', 'how many at the most', atLeastOne, 20)
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .addHelpText('after', '\nExample:\n  $ rolegraph audit --since 12 --format json')
    .action(async ({ format, ...bounds }: AuditBounds & { format: 'table' | 'json' }) => {
      const records = await commands.audit(bounds);
      const told =
        format === 'json' ? asJson(records) : asTable(records, bounds.since, widthFor(commands.columns));
      commands.print(told);
    });
}

function atLeastOne(value: string): number {
  const number = wholeNumber(value);
  if (number >= 1) return number;
  throw new InvalidArgumentError('It must be 1 or more.');
}

const read = (text: string): Snapshot => snapshot.parse(JSON.parse(text));

const asJson = (records: readonly AuditRecord[]): string =>
  JSON.stringify(
    records.map(({ before, after, ...act }) => ({ ...act, before: read(before), after: read(after) })),
    null,
    2,
  );

function asTable(records: readonly AuditRecord[], since: number, width: number): string {
  if (records.length === 0) {
    return `No curator has changed anything${since > 0 ? ` after version ${since}` : ''}.`;
  }
  const rows = records.map(({ version, at, who, what, before, after }) => [
    String(version),
    at.slice(0, 16).replace('T', ' '),
    line.parse(who),
    what,
    changesOf(read(before), read(after)),
  ]);
  return table(['Version', 'Time (UTC)', 'Who', 'What', 'Changes'], rows, width);
}

function changesOf(before: Snapshot, after: Snapshot): string {
  const changes = [
    ...changesBetween(before.entities, after.entities, ({ id }) => String(id)),
    ...changesBetween(before.links, after.links, ({ from, relation, to }) =>
      [from, relation, to].map(String).join(' '),
    ),
  ].map((text) => line.parse(text));
  const more = changes.length > SHOWN ? [`and ${changes.length - SHOWN} more`] : [];
  return [...changes.slice(0, SHOWN), ...more].join('\n');
}
