import { Option, type Command } from 'commander';
import type { ZodType } from 'zod';
import { AskError, fieldOf, type Ask } from './ask.ts';
import { webAddress, wholeNumber } from './optionValues.ts';
import { widthFor } from './table.ts';

export type Format = 'table' | 'json' | 'mermaid';

/** What the commands that ask a question need of the rest of the program. */
export interface Asking {
  /** Answers a question of the store at hand, or of the server at the URL. */
  withAsk(url: string | undefined, use: (ask: Ask) => Promise<void>): Promise<void>;
  print(text: string): void;
  /** How wide the terminal is; unset where there is none. */
  readonly columns?: number | undefined;
}

/** A question of the command line: its document, the field that answers it, and how the answer is printed. */
export interface Question<A> {
  readonly document: string;
  readonly field: string;
  readonly shape: ZodType<A>;
  readonly table: (found: A, width: number) => string;
  /** Why the answer is none, which ends the command as an unknown name does; undefined where it is one. */
  readonly refusal?: (found: A) => string | undefined;
  /** Left out where a flowchart would say nothing. */
  readonly mermaid?: (found: A) => string;
}

/** Options that every question has; the others are variables of its document. */
export interface AskOptions {
  readonly format: Format;
  readonly url?: string;
  readonly [variable: string]: unknown;
}

/** The options that every question has. */
export const withAskOptions = (
  command: Command,
  formats: readonly Format[] = ['table', 'json', 'mermaid'],
): Command =>
  command
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .option('--url <url>', 'ask the server at this address instead of opening the store', webAddress);

/** The options of a question whose answer is a list. */
export const withListOptions = (command: Command, formats?: readonly Format[]): Command =>
  withAskOptions(command.option('--first <n>', 'how many at the most', wholeNumber), formats);

/** Asks, and prints the answer. @throws AskError where the answer is none */
export function answer<A>(
  commands: Asking,
  { document, field, shape, table, mermaid, refusal }: Question<A>,
  about: Record<string, unknown>,
  { format, url, ...bounds }: AskOptions,
): Promise<void> {
  return commands.withAsk(url, async (ask) => {
    const found = fieldOf(await ask(document, { ...about, ...bounds }), field);
    const answered = shape.parse(found);
    const refused = refusal?.(answered);
    if (refused !== undefined && format !== 'json') throw new AskError(refused, 'NOT_FOUND');
    if (format === 'json') commands.print(JSON.stringify(found, null, 2));
    else if (format === 'mermaid' && mermaid) commands.print(mermaid(answered));
    else commands.print(table(answered, widthFor(commands.columns)));
    if (refused !== undefined) throw new AskError(refused, 'NOT_FOUND');
  });
}
