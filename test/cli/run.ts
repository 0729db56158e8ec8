import { expect } from '@jest/globals';
import type { Command } from 'commander';
import type { Answer } from '../../src/cli/ask.ts';
import { exitCodeOf, REFUSED } from '../../src/cli/exitCode.ts';
import { createProgram } from '../../src/cli/createProgram.ts';
import { FakeCommands } from './fakeCommands.ts';

export interface Ran {
  readonly commands: FakeCommands;
  readonly out: string;
  readonly err: string;
  readonly error: unknown;
}

/** Runs a command line with commands that do nothing. */
export async function run(args: readonly string[], answer: Answer = {}, columns?: number): Promise<Ran> {
  const commands = new FakeCommands(answer, columns);
  const written = { out: '', err: '' };
  const program = createProgram(commands);
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  for (const command of all(program)) {
    command.configureOutput({
      writeOut: (text) => (written.out += text),
      writeErr: (text) => (written.err += text),
    });
  }
  let error: unknown;
  await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => (error = thrown));
  return { commands, ...written, error };
}

/** What a command prints of an answer, without the last line's end. */
export async function printed(
  args: readonly string[],
  data: Answer['data'],
  columns?: number,
): Promise<string> {
  const { commands, error } = await run(args, { data }, columns);
  expect(error).toBeUndefined();
  return commands.printed.replace(/\n$/, '');
}

/** What a command says that ends as an unknown name does, having printed nothing. */
export async function refused(args: readonly string[], data: Answer['data']): Promise<string> {
  const { commands, error } = await run(args, { data });
  expect(commands.printed).toBe('');
  expect(exitCodeOf(error)).toBe(REFUSED);
  return error instanceof Error ? error.message : '';
}

/** The document and the variables that a command asks with, whatever the answer. */
export async function askedBy(args: readonly string[], data: Answer['data']) {
  const { commands, error } = await run(args, { data });
  expect(error).toBeUndefined();
  return commands.asked;
}
