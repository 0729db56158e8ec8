import { Option, type Command } from 'commander';

export interface CheckOptions {
  readonly format: 'table' | 'json';
  /** Whether to work out again what follows from what the sources say. */
  readonly mend: boolean;
}

/** What the command needs of the rest of the program. */
export interface Checking {
  check(options: CheckOptions): Promise<void>;
}

export function addCheck(program: Command, commands: Checking): void {
  program
    .command('check')
    .description('Hold the stored graph against its rules, and say how to mend what breaks one.')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .option('--mend', 'work out again what follows from what the sources say, then check', false)
    .addHelpText('after', '\nExits with 1 if a rule is broken.\n\nExample:\n  $ rolegraph check --mend')
    .action((options: CheckOptions) => commands.check(options));
}
