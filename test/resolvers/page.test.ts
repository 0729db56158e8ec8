import { describe, expect, test } from '@jest/globals';
import { firstOf } from '../../src/resolvers/page.ts';

const numbers = Array.from({ length: 1200 }, (_, index) => index);

describe('the first of a list', () => {
  test.each([
    [1, 1],
    [5, 5],
    [1000, 1000],
    [null, 1000],
    [undefined, 1000],
  ])('with first %s are %i', (first, count) => {
    expect(firstOf(numbers, first)).toEqual(numbers.slice(0, count));
  });

  test('are all of a short one', () => {
    expect(firstOf(['a', 'b'], null)).toEqual(['a', 'b']);
    expect(firstOf(['a', 'b'], 1000)).toEqual(['a', 'b']);
    expect(firstOf([], 1)).toEqual([]);
  });

  test('may have a bound of its own', () => {
    expect(firstOf(numbers, null, 3)).toEqual([0, 1, 2]);
    expect(() => firstOf(numbers, 4, 3)).toThrow('first: 4 is out of range. Ask for 1 to 3.');
  });

  test.each([0, -1, 1001])('refuses first: %i', (first) => {
    expect(() => firstOf(numbers, first)).toThrow(`first: ${first} is out of range. Ask for 1 to 1000.`);
  });
});
