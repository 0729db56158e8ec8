import { describe, expect, test } from '@jest/globals';
import { progressLine, progressOn } from '../../src/importers/progress.ts';

describe('progress', () => {
  test('is drawn on a terminal, at its end at the latest', () => {
    const written: string[] = [];
    const terminal = { isTTY: true, write: (text: string) => written.push(text) };
    const draw = progressOn(terminal);
    draw?.({ file: 'a.txt', done: 1, total: 4 });
    draw?.({ file: 'a.txt', done: 2, total: 4 });
    draw?.({ file: 'a.txt', done: 4, total: 4 });
    expect(written.at(-1)).toContain('100 % of a.txt\n');
  });

  test('is not drawn in a pipe', () => {
    expect(progressOn({ write: () => true })).toBeUndefined();
  });

  test('shows a bar, and a whole one for an empty file', () => {
    expect(progressLine({ file: 'a.txt', done: 1, total: 2 })).toBe(
      `[${'#'.repeat(15)}${' '.repeat(15)}]  50 % of a.txt`,
    );
    expect(progressLine({ file: 'a.txt', done: 0, total: 0 })).toContain('100 %');
  });
});
