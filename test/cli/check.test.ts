import { Command } from 'commander';
import { describe, expect, test } from '@jest/globals';
import { addCheck, type CheckOptions } from '../../src/cli/check.ts';

/** What the command asks for. */
async function asked(...args: readonly string[]): Promise<CheckOptions[]> {
  const calls: CheckOptions[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addCheck(program, {
    check: (options) => {
      calls.push(options);
      return Promise.resolve();
    },
  });
  await program.parseAsync(['check', ...args], { from: 'user' });
  return calls;
}

describe('rolegraph check', () => {
  test('prints a table, and mends nothing unless it is told to', async () => {
    expect(await asked()).toEqual([{ format: 'table', mend: false }]);
  });

  test('prints JSON, and mends, where it is told to', async () => {
    expect(await asked('--format', 'json', '--mend')).toEqual([{ format: 'json', mend: true }]);
  });

  test.each([[['--format', 'mermaid']], [['--repair']], [['everything']]])('refuses %j', async (args) => {
    await expect(asked(...args)).rejects.toMatchObject({ name: 'CommanderError' });
  });
});
