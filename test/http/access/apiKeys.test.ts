import { createHash } from 'node:crypto';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { ApiKeys } from '../../../src/http/access/ApiKeys.ts';
import { readApiKeys } from '../../../src/http/access/apiKeyFile.ts';
import { hashOf, keyOf, keysFile, keysText } from '../../support/apiKeys.ts';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { until } from '../../support/until.ts';

const opened: ApiKeys[] = [];

afterEach(() => {
  for (const keys of opened.splice(0)) keys.close();
});

afterAll(removeTemporaryFolders);

function open(file: string, interval?: number): { keys: ApiKeys; logged: unknown[] } {
  const logged: unknown[] = [];
  const keys = new ApiKeys(file, (error) => logged.push(error), interval);
  opened.push(keys);
  return { keys, logged };
}

const digits = hashOf(keyOf('a')).slice('sha256:'.length);

describe('a file of keys', () => {
  test('is YAML or JSON, with hashes in hex or base64url', () => {
    const base64 = createHash('sha256').update(keyOf('b')).digest('base64url');
    const yaml = `keys:
  - { name: a, hash: "sha256:${digits.toUpperCase()}", scopes: [read, curator], rateLimit: 60, expires: 2030-01-31 }
  # another one
  - name: b
    hash: sha256:${base64}
    scopes: [read]`;
    const { keys } = open(keysFile());
    expect(keys.find(keyOf('a'))).toBeUndefined();
    expect(readApiKeys(yaml, 'f')).toEqual([
      {
        name: 'a',
        hash: digits,
        scopes: ['read', 'curator'],
        rateLimit: 60,
        expires: new Date('2030-01-31T00:00:00Z'),
      },
      { name: 'b', hash: createHash('sha256').update(keyOf('b')).digest('hex'), scopes: ['read'] },
    ]);
  });

  const key = (more: object) =>
    JSON.stringify({ keys: [{ name: 'a', hash: `sha256:${digits}`, scopes: ['read'], ...more }] });

  test.each([
    ['no YAML', 'keys: [', 'f: line 1: it is not YAML'],
    ['nothing', '', 'f: it must hold keys: and a list, and nothing else.'],
    ['a list', '[]', 'f: it must hold keys: and a list, and nothing else.'],
    ['a misspelt list', 'keyz: []', 'f: it must hold keys: and a list, and nothing else.'],
    ['more than keys', '{ keys: [], more: 1 }', 'f: it must hold keys: and a list, and nothing else.'],
    [
      'an entry that is none',
      'keys: [5]',
      'f: keys[0]: it must have name, hash, scopes, rateLimit, expires.',
    ],
    [
      'a misspelt field',
      key({ expire: '2030-01-01' }),
      'f: keys[0]: it may have name, hash, scopes, rateLimit, expires only.',
    ],
    [
      'no name',
      key({ name: undefined }),
      'f: keys[0].name: it must be a name of 1 to 64 letters, digits and . _ @ -.',
    ],
    ['a name with spaces', key({ name: 'a b' }), 'f: keys[0].name: it must be'],
    [
      'the key itself',
      key({ hash: keyOf('a') }),
      'f: keys[0].hash: it must be sha256: and 64 hex digits, or 43 letters of base64url.',
    ],
    ['half a hash', key({ hash: `sha256:${digits.slice(32)}` }), 'f: keys[0].hash: it must be'],
    ['no scopes', key({ scopes: [] }), 'f: keys[0].scopes: it must be a list of read and curator.'],
    [
      'an unknown scope',
      key({ scopes: ['write'] }),
      'f: keys[0].scopes: it must be a list of read and curator.',
    ],
    ['a limit below nothing', key({ rateLimit: -1 }), 'f: keys[0].rateLimit: it must be a whole number'],
    ['no date', key({ expires: 'soon' }), 'f: keys[0].expires: it must be a date'],
    ['a day that is none', key({ expires: '2030-02-31' }), 'f: keys[0].expires: it must be a date'],
    [
      'a key twice',
      keysText({ name: 'a' }, { name: 'a' }),
      'f: keys[1].name: it is that of keys[0] too.\nf: keys[1].hash: it is that of keys[0] too.',
    ],
  ])('with %s is refused, with what is wrong and without any of its values', (_, text, message) => {
    const refused = (): unknown => {
      try {
        return readApiKeys(text, 'f');
      } catch (error) {
        return error;
      }
    };
    const told = String(refused());
    expect(told).toMatch(/^SettingsError: /);
    expect(told).toContain(message);
    // Each problem once.
    const lines = told.split('\n');
    expect(new Set(lines).size).toBe(lines.length);
    expect(told).not.toContain(keyOf('a'));
    expect(told).not.toContain(digits.slice(32));
  });

  test('that is not there ends the start', () => {
    expect(() => open('/no/such/keys.yaml')).toThrow(
      '/no/such/keys.yaml: the file of API_KEYS cannot be read (ENOENT).',
    );
  });

  test('that leads to itself ends the start', () => {
    const file = keysFile();
    rmSync(file);
    symlinkSync(file, file);
    expect(() => open(file)).toThrow(`${file}: the file of API_KEYS cannot be read (ELOOP).`);
  });

  test('is read again when it changes, also where another one takes its place', async () => {
    const file = keysFile({ name: 'a' });
    const { keys, logged } = open(file, 20);
    const next = `${file}.next`;
    writeFileSync(next, keysText({ name: 'b' }, { name: 'c' }));
    renameSync(next, file);
    await until(() => keys.find(keyOf('b')) !== undefined);
    expect(keys.find(keyOf('b'))?.name).toBe('b');
    expect(keys.find(keyOf('a'))).toBeUndefined();
    expect(logged).toEqual([]);
  });

  test.each([
    [
      'broken',
      (file: string) => {
        writeFileSync(file, `keys: [{ name: a, hash: ${keyOf('a')} }]`);
      },
    ],
    [
      'gone',
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      'a link to itself',
      (file: string) => {
        rmSync(file);
        symlinkSync(file, file);
      },
    ],
  ])('that is %s later changes nothing, and the log says why, once', async (_, spoil) => {
    const file = keysFile({ name: 'a' });
    const { keys, logged } = open(file, 20);
    spoil(file);
    await until(() => logged.length > 0);
    await wait(100);
    expect(keys.find(keyOf('a'))?.name).toBe('a');
    expect(logged).toHaveLength(1);
    expect(String(logged[0])).not.toContain(keyOf('a'));
  });
});
