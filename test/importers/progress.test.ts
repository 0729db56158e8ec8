import { describe, expect, test } from '@jest/globals';
import { progressLine, progressOn } from '../../src/importers/progress.ts';

describe('progress', () => {
  test('is drawn on a terminal, at its end at the latest', () => {
    const written: string[] = [];
    const terminal = { isTTY: true, write: (text: string) => written.push(text) };
    const draw = progressOn(terminal);
    draw?.({ file: 'a.txt', done: 1, total: 4, rows: 10 });
    draw?.({ file: 'a.txt', done: 2, total: 4, rows: 20 });
    draw?.({ file: 'a.txt', done: 4, total: 4, rows: 40 });
    expect(written.at(-1)).toContain('100 % of a.txt');
    expect(written.at(-1)).toMatch(/\n$/);
    // One line, which is drawn over.
    expect(written.slice(0, -1).join('')).not.toContain('\n');
  });

  test('is not drawn in a pipe', () => {
    expect(progressOn({ write: () => true })).toBeUndefined();
  });

  const bar = (marks: number): string => `[${'#'.repeat(marks)}${' '.repeat(30 - marks)}]`;

  test.each([
    ['at the beginning tells no rate', { done: 1, total: 2, rows: 5 }, 0.2, `${bar(15)}  50 % of a.txt`],
    [
      'tells the rate and how long it may still take',
      { done: 250, total: 1000, rows: 6000 },
      4,
      `${bar(8)}  25 % of a.txt, 1,500 rows/s, 12 s left`,
    ],
    [
      'in minutes, where it takes long',
      { done: 100, total: 1000, rows: 6000 },
      60,
      `${bar(3)}  10 % of a.txt, 100 rows/s, 9 min left`,
    ],
    [
      'at the end tells how long it took',
      { done: 9, total: 9, rows: 300 },
      2.04,
      `${bar(30)} 100 % of a.txt, 147 rows/s, 2.0 s`,
    ],
    ['is whole for an empty file', { done: 0, total: 0, rows: 0 }, 0, `${bar(30)} 100 % of a.txt`],
  ])('%s', (_, progress, seconds, line) => {
    expect(progressLine({ file: 'a.txt', ...progress }, seconds)).toBe(line);
  });
});
