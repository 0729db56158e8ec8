import { describe, expect, test } from '@jest/globals';
import { RolegraphError } from '../../../src/graph/errors.ts';
import { createLogger } from '../../../src/main/createLogger.ts';
import { logErrors } from '../../../src/main/logErrors.ts';

/** A logger, and the lines that it has written. */
function kept() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
  return { logger: createLogger('info', { write }), lines };
}

const away = (): RolegraphError => new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer.');

describe('errors in a burst', () => {
  test('a thousand of the same code have one stack a second; another code has its own', () => {
    const { logger, lines } = kept();
    let now = 0;
    const log = logErrors(logger, () => now);
    for (let count = 0; count < 1000; count += 1) log(away(), { id: String(count) });
    log(new TypeError('x is not a function'));
    now = 1001;
    log(away());
    const full = lines.filter((line) => 'stacks' in line).map(({ code }) => code);
    expect(full).toEqual(['STORE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'STORE_UNAVAILABLE']);
    expect(lines).toHaveLength(1002);
    expect(lines[500]).toMatchObject({ requestId: '500', message: 'The store does not answer.' });
  });

  test('what is thrown may be anything', () => {
    const { logger, lines } = kept();
    logErrors(logger)('a text');
    expect(lines).toMatchObject([
      { code: 'INTERNAL_SERVER_ERROR', message: "'a text'", stacks: ["'a text'"] },
    ]);
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
