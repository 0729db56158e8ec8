import { describe, expect, test } from '@jest/globals';
import { RolegraphError } from '../../../src/graph/errors.ts';
import { SettingsError } from '../../../src/graph/SettingsError.ts';
import { KeysUnavailable } from '../../../src/http/auth/KeysUnavailable.ts';
import { createLogger } from '../../../src/main/createLogger.ts';
import { logErrors } from '../../../src/main/logErrors.ts';

/** A logger, and the lines that it has written. */
function kept() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { logger: createLogger('info', { write }), lines };
}

const away = (): RolegraphError => new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer.');

const withStacks = (lines: readonly Record<string, unknown>[]): unknown[] =>
  lines.filter((line) => 'stacks' in line).map(({ code }) => code);

describe('a store that is away', () => {
  test('is told once in full, then every half a minute by count', () => {
    const { logger, lines } = kept();
    let now = 0;
    const log = logErrors(logger, () => now);
    for (; now < 95_000; now += 1000) log(away(), { id: String(now) });
    expect(withStacks(lines)).toEqual(['STORE_UNAVAILABLE']);
    expect(lines.map(({ requestId, more }) => [requestId, more])).toEqual([
      ['0', undefined],
      ['30000', 29],
      ['60000', 29],
      ['90000', 29],
    ]);
  });

  test('is told in full again when it comes after a rest, or for another reason', () => {
    const { logger, lines } = kept();
    let now = 0;
    const log = logErrors(logger, () => now);
    log(away());
    log(new RolegraphError('STORE_UNAVAILABLE', 'Neo4j refused the login.'));
    now = 31_000;
    log(away());
    expect(withStacks(lines)).toHaveLength(3);
  });
});

describe("errors that are the server's own fault, in a burst", () => {
  test('are told each, with one stack a second', () => {
    const { logger, lines } = kept();
    let now = 0;
    const log = logErrors(logger, () => now);
    for (let count = 0; count < 1000; count += 1)
      log(new TypeError('x is no function'), { id: String(count) });
    now = 1001;
    log(new TypeError('x is no function'));
    expect(withStacks(lines)).toHaveLength(2);
    expect(lines).toHaveLength(1001);
    expect(lines[500]).toMatchObject({ requestId: '500', message: 'x is no function' });
  });

  test('what is thrown may be anything', () => {
    const { logger, lines } = kept();
    logErrors(logger)('a text');
    expect(lines).toMatchObject([
      { code: 'INTERNAL_SERVER_ERROR', message: "'a text'", stacks: ["'a text'"] },
    ]);
  });
});

describe('what whoever runs the server has to mend', () => {
  test.each([
    ['settings', new SettingsError(['keys.yaml: it is no YAML.']), { code: 'SETTINGS' }],
    [
      'a server of keys',
      new KeysUnavailable('https://login.example.org/keys', new Error('connect ECONNREFUSED')),
      { code: 'KEYS_UNAVAILABLE', causes: ['connect ECONNREFUSED'] },
    ],
  ])('is a warning, without stacks: %s', (_, error, line) => {
    const { logger, lines } = kept();
    const log = logErrors(logger);
    log(error);
    log(error);
    expect(lines).toMatchObject([{ level: 'warn', msg: 'warning', message: error.message, ...line }]);
    expect(withStacks(lines)).toEqual([]);
  });
});

describe('a secret that is logged by mistake', () => {
  test.each(['authorization', 'cookie', 'password', 'secret', 'token', 'x-api-key', 'variables'])(
    '%s is not told, up to three levels down',
    (name) => {
      const { logger, lines } = kept();
      const holder = { [name]: 'SECRET' };
      logger.info({ ...holder, headers: holder, request: { headers: holder } }, 'by mistake');
      expect(JSON.stringify(lines)).not.toContain('SECRET');
      expect(JSON.stringify(lines)).toContain(name);
    },
  );
});
