import { CommanderError } from 'commander';
import { askServer } from './cli/ask.ts';
import { createProgram, type Commands } from './cli/createProgram.ts';
import { exitCodeOf, NO_STORE, REFUSED, WRONG_USAGE } from './cli/exitCode.ts';
import { askStore } from './main/askStore.ts';
import { auditCommand } from './main/auditCommand.ts';
import { checkCommand } from './main/checkCommand.ts';
import { exportCommands } from './main/exportCommands.ts';
import { importCommands } from './main/importCommands.ts';
import { serve } from './main/serve.ts';
import { NOTICES, withStore } from './main/withStore.ts';

/** This file and its folder alone know every layer: they read the configuration and put them together. */
const commands: Commands = {
  columns: process.stdout.columns,
  serve,
  ...importCommands,
  ...exportCommands,
  ...checkCommand,
  ...auditCommand,
  withAsk: (url, use) =>
    url === undefined
      ? withStore(async (store, readiness) => {
          if (readiness === 'EMPTY') console.error(NOTICES.EMPTY);
          await use(askStore(store));
        })
      : use(askServer(url)),
};

/** A reader that has seen enough, such as `head`, ends the command quietly; a full disk ends it with a word. */
function endWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    console.error(`The output cannot be written: ${error.message}`);
    process.exit(REFUSED);
  });
}

/** Runs a command line, such as `['connectors', 'A', 'B']`, and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  endWithTheReader();
  try {
    await createProgram(commands).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    process.exitCode = exitCodeOf(error);
    console.error(error instanceof Error ? error.message : error);
    if (process.exitCode === NO_STORE && process.env['DEBUG']) console.error(error);
  }
}
