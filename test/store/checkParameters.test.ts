import { describe, expect, test } from '@jest/globals';
import { checkParameters } from '../../src/store/checkParameters.ts';
import type { Parameters } from '../../src/store/Store.ts';

/** What only a caller without types could send. */
const untyped = (value: unknown): Parameters => ({ x: value }) as Parameters;

const checking = (value: unknown) => () => {
  checkParameters(untyped(value));
};

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

const refused = (message: string) => expect.objectContaining({ code: 'BAD_USER_INPUT', message });

describe('plain data passes', () => {
  test.each([
    ['null', null],
    ['a boolean', false],
    ['zero', 0],
    ['a negative fraction', -0.5],
    ['an empty text', ''],
    ['an empty list', []],
    ['a list of maps', [{ id: 'tool:git', properties: { weight: null } }]],
    ['a map without a prototype', Object.assign(Object.create(null), { a: 1 })],
    [
      'the same list twice, side by side',
      (() => {
        const shared = ['a'];
        return { one: shared, two: shared };
      })(),
    ],
    ['32 levels', nested(32)],
    ['50,000 items', new Array(50_000).fill('a')],
  ])('%s', (_, value) => {
    expect(checking(value)).not.toThrow();
  });
});

describe('what a store could not take is refused with its place', () => {
  const cycle: unknown[] = [];
  cycle.push({ again: cycle });

  test.each([
    ['a cycle', cycle, 'Parameter $x[0].again contains itself.'],
    ['33 levels', nested(33), `Parameter $x${'[0]'.repeat(32)} is nested deeper than 32 levels.`],
    ['NaN', Number.NaN, 'Parameter $x is NaN; it must be a finite number.'],
    ['infinity', [1, -Infinity], 'Parameter $x[1] is -Infinity; it must be a finite number.'],
    ['a date', { at: new Date(0) }, 'Parameter $x.at is not plain data.'],
    ['a map object', new Map(), 'Parameter $x is not plain data.'],
    ['undefined', { name: undefined }, 'Parameter $x.name is of type undefined; it must be plain data.'],
    ['a function', [() => 1], 'Parameter $x[0] is of type function; it must be plain data.'],
    ['a bigint', 1n, 'Parameter $x is of type bigint; it must be plain data.'],
    ['a symbol', Symbol('s'), 'Parameter $x is of type symbol; it must be plain data.'],
    ['50,001 items', new Array(50_001).fill('a'), 'Parameter $x has 50001 items, more than 50000.'],
    ['a hole in a list', new Array(2), 'Parameter $x[0] is of type undefined; it must be plain data.'],
  ])('%s', (_, value, message) => {
    expect(checking(value)).toThrow(refused(message));
  });

  test('30,000 levels, which would end the process of the embedded store', () => {
    let deep: unknown[] = [];
    for (let level = 0; level < 30_000; level += 1) deep = [deep];
    expect(checking(deep)).toThrow('is nested deeper than 32 levels');
  });
});
