import { describe, expect, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { readApiKeys } from '../../src/http/access/apiKeyFile.ts';
import { hashOf } from '../support/apiKeys.ts';
import { run } from './run.ts';

const printed = async (...args: string[]): Promise<string> =>
  (await run(['key', ...args])).commands.printed.trimEnd();

describe('rolegraph key', () => {
  test('makes another key each time, with the lines that let it in', async () => {
    const [one, other] = [await printed('partner-site'), await printed('partner-site')];
    const key = /^rgk_[\w-]{43}$/m.exec(one)?.[0] ?? '';
    expect(key).not.toBe('');
    expect(other).not.toContain(key);
    const lines = `keys:\n${one.split('\n\n').at(-1) ?? ''}`;
    expect(readApiKeys(lines, 'keys.yaml')).toEqual([
      { name: 'partner-site', hash: hashOf(key).replace('sha256:', ''), scopes: ['read'] },
    ]);
    // Only once, on a line of its own.
    expect(one.split(key)).toHaveLength(2);
  });

  test('takes the scopes that it is to have', async () => {
    expect(await printed('ada', '--scopes', 'read, curator')).toContain('scopes: [read, curator]');
    expect(await printed('null')).toContain('name: "null"');
  });

  test.each([[['a b']], [['']], [['ada', '--scopes', 'write']], [['ada', '--scopes', '']], [[]]])(
    'refuses what cannot stand in the file: %j',
    async (args) => {
      const { commands, error } = await run(['key', ...args]);
      expect(error).toBeInstanceOf(CommanderError);
      expect(commands.printed).toBe('');
    },
  );
});
