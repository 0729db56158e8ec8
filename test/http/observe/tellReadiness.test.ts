import { expect, test } from '@jest/globals';
import { RolegraphError } from '../../../src/graph/errors.ts';
import { tellReadiness } from '../../../src/http/observe/tellReadiness.ts';
import { createLogger } from '../../../src/main/createLogger.ts';

test('a store that does not answer in time is told as not there, without advice for questions', async () => {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Record<string, unknown>);
  const late = new RolegraphError('DEADLINE_EXCEEDED', 'The store did not answer within 4 s. Ask for less.');
  const ready = tellReadiness(() => Promise.reject(late), createLogger('info', { write }));
  const told = { code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/^The store does not answer/) };
  await expect(ready()).rejects.toMatchObject(told);
  await expect(ready()).rejects.toMatchObject(told);
  expect(lines).toEqual([expect.objectContaining({ level: 'warn', msg: 'not ready', reason: told.message })]);
});
