import { describe, expect, test } from '@jest/globals';
import { nearest, type Place } from '../../../src/browser/picture/nearest.ts';

const box = (left: number, top: number, width = 40, height = 20): Place => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the nearest node on a side', () => {
  const grid = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => box(column * 60, row * 30)));
  const centre = box(60, 30);
  const rest = grid.filter(({ left, top }) => left !== 60 || top !== 30);

  test.each([
    ['left', 0, 30],
    ['right', 120, 30],
    ['up', 60, 0],
    ['down', 60, 60],
  ] as const)('in a grid is the neighbour %s', (side, left, top) => {
    expect(rest[nearest(centre, rest, side)]).toEqual(box(left, top));
  });

  test('is nothing where none is on that side', () => {
    expect(nearest(box(0, 0), [box(0, 40), box(60, 0)], 'left')).toBe(-1);
    expect(nearest(box(0, 0), [], 'right')).toBe(-1);
  });

  test('is the one straight below rather than a nearer one aside', () => {
    expect(nearest(box(0, 0), [box(100, 25), box(0, 60)], 'down')).toBe(1);
  });

  test('is one aside where none is straight ahead', () => {
    expect(nearest(box(0, 100), [box(200, 0), box(200, 240)], 'right')).toBe(0);
  });

  test('in a column of pills of any width, each is reached from the one before', () => {
    const widths = [40, 200, 90, 300, 60];
    const column = widths.map((width, row) => box(150 - width / 2, row * 28, width));
    for (const [row, from] of column.slice(0, -1).entries()) {
      const others = column.filter((one) => one !== from);
      expect(others[nearest(from, others, 'down')]).toBe(column[row + 1]);
    }
  });
});
