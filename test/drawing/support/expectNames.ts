import { expect } from '@jest/globals';
import type { NodeMark } from '../../../src/drawing/types.ts';
import { letters } from './letters.ts';
import type { DrawnNode } from './readDrawing.ts';

/** Every node is drawn once, with its whole name and note. */
export function expectNames(drawn: readonly DrawnNode[], nodes: readonly NodeMark[]): void {
  const shown = drawn.map(({ id, lines }): [string, string] => [
    id,
    letters(lines.map(({ text }) => text).join('')),
  ]);
  const given = nodes.map(({ id, name, note }): [string, string] => [id, letters(`${name}${note ?? ''}`)]);
  expect(new Map(shown)).toEqual(new Map(given));
  expect(shown.length).toBe(given.length);
}
