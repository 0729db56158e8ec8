import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ERROR_STATUS, type ErrorCode } from '../../src/graph/errors.ts';

interface Row {
  readonly code: string;
  readonly status: number;
  readonly meaning: string;
  readonly advice: string;
}

const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

/** The rows `| CODE | status | meaning | what to do |`. */
const rows = text.split('\n').flatMap((line): Row[] => {
  const [, code, status, meaning, advice] = line.split('|').map((cell) => cell.trim());
  return code !== undefined && /^[A-Z_]+$/.test(code)
    ? [{ code, status: Number(status), meaning: meaning ?? '', advice: advice ?? '' }]
    : [];
});

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_STATUS, code);

describe('the table of docs/errors.md', () => {
  test('has a row for every code that an answer may carry', () => {
    expect(rows.map(({ code }) => code)).toEqual(Object.keys(ERROR_STATUS));
  });

  test.each(rows)('$code is a code of the server, with status $status', ({ code, status }) => {
    expect(isCode(code) && ERROR_STATUS[code]).toBe(status);
  });

  test.each(rows)('says what $code means and what to do', ({ meaning, advice }) => {
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  });
});
