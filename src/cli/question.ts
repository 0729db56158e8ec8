import { Option, type Command } from 'commander';
import type { ZodType } from 'zod';
import { draw } from '../drawing/draw.ts';
import { mermaid } from '../drawing/mermaid.ts';
import type { Picture } from '../drawing/types.ts';
import { AskError, fieldOf, type Ask } from './ask.ts';
import { webAddress, wholeNumber } from './optionValues.ts';
import { widthFor } from './table.ts';

const FORMATS = ['table', 'json', 'mermaid', 'svg'] as const;

type Format = (typeof FORMATS)[number];

/** What the commands that ask a question need of the rest of the program. */
export interface Asking {
  /** Answers a question of the store at hand, or of the server at the URL. */
  withAsk(url: string | undefined, use: (ask: Ask) => Promise<void>): Promise<void>;
  print(text: string): void;
  /** How wide the terminal is; unset where there is none. */
  readonly columns?: number | undefined;
}

/** A question of the command line: its document, the field that answers it, and how the answer is printed. */
export interface Question<A, B = unknown> {
  readonly document: string;
  readonly field: string;
  readonly shape: ZodType<A>;
  readonly table: (found: A, width: number) => string;
  /** Why the answer is none, which ends the command as an unknown name does; undefined where it is one. */
  readonly refusal?: (found: A) => string | undefined;
  /** What is drawn of the answer; left out where a drawing would say nothing. */
  readonly picture?: (found: A, about: B) => Picture;
}

/** Options that every question has; the others are variables of its document. */
export interface AskOptions {
  readonly format: Format;
  readonly url?: string;
  readonly [variable: string]: unknown;
}

/** The options that every question has. */
export const withAskOptions = (command: Command, formats: readonly Format[] = FORMATS): Command =>
  command
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default('table'))
    .option('--url <url>', 'ask the server at this address instead of opening the store', webAddress);

/** The options of a question whose answer is a list. */
export const withListOptions = (command: Command, formats?: readonly Format[]): Command =>
  withAskOptions(command.option('--first <n>', 'how many at the most', wholeNumber), formats);

/** Asks, and prints the answer. @throws AskError where the answer is none */
export function answer<A, B extends Readonly<Record<string, unknown>>>(
  commands: Asking,
  question: Question<A, B>,
  about: B,
  { format, url, ...bounds }: AskOptions,
): Promise<void> {
  const { document, field, shape, refusal } = question;
  return commands.withAsk(url, async (ask) => {
    const found = fieldOf(await ask(document, { ...about, ...bounds }), field);
    const answered = shape.parse(found);
    const refused = refusal?.(answered);
    if (refused !== undefined && format !== 'json') throw new AskError(refused, 'NOT_FOUND');
    if (format === 'json') commands.print(JSON.stringify(found, null, 2));
    else
      commands.print(
        drawn(question, format, answered, about) ?? question.table(answered, widthFor(commands.columns)),
      );
    if (refused !== undefined) throw new AskError(refused, 'NOT_FOUND');
  });
}

/** The answer as a drawing; undefined where a table is asked for. */
function drawn<A, B>({ picture }: Question<A, B>, format: Format, found: A, about: B): string | undefined {
  if (!picture || format === 'table') return undefined;
  const shown = picture(found, about);
  return format === 'mermaid' ? mermaid(shown) : draw(shown, { width: 'wide', theme: 'auto', links: false });
}
