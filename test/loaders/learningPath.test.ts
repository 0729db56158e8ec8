import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { learningPath, type Missing } from '../../src/loaders/learningPath.ts';
import { tries } from '../support/property.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

interface Case {
  readonly missing: readonly Missing[];
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

const byWeight = (a: Missing, b: Missing): number => b.micro - a.micro || (a.id < b.id ? -1 : 1);

const missing = fc
  .subarray(NAMES)
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), micro: fc.nat(4) }))))
  .map((items) => [...items].sort(byWeight));

/** Of things that are not missing too, with circles, and of itself. */
const needs = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.subarray(NAMES, { maxLength: 3 })), { maxLength: 8 })
  .map((pairs) => new Map(pairs));

const cases: fc.Arbitrary<Case> = fc.record({ missing, needs });

/** Everything that something builds on, in any number of steps among what is missing. */
function basisOf({ missing: items, needs: all }: Case, id: string): Set<string> {
  const basis = new Set<string>();
  const add = (of: string): void => {
    for (const need of all.get(of) ?? []) {
      if (basis.has(need) || !items.some((item) => item.id === need)) continue;
      basis.add(need);
      add(need);
    }
  };
  add(id);
  return basis;
}

const pathOf = ({ missing: items, needs: all }: Case): string[] =>
  learningPath(items, all).map(({ id }) => id);

const allIn = (found: Case): string[] => found.missing.map(({ id }) => id).sort();

describe('a learning path on random prerequisites', () => {
  test('holds each thing once and nothing else', () => {
    fc.assert(
      fc.property(cases, (found) => {
        expect(pathOf(found).sort()).toEqual(allIn(found));
      }),
      tries(1000),
    );
  });

  test('puts what something builds on before it, unless that builds on it in turn', () => {
    fc.assert(
      fc.property(cases, (found) => {
        const path = pathOf(found);
        for (const [index, id] of path.entries()) {
          const needed = found.needs.get(id) ?? [];
          const late = needed.filter((need) => path.indexOf(need) > index);
          expect(late.filter((need) => !basisOf(found, need).has(id))).toEqual([]);
        }
      }),
      tries(1000),
    );
  });

  test('puts only what it builds on before the heaviest that is left', () => {
    fc.assert(
      fc.property(cases, (found) => {
        const path = pathOf(found);
        const left = new Set(path);
        for (const { id } of found.missing.filter((item) => left.has(item.id))) {
          if (!left.has(id)) continue;
          const next = path.slice(path.length - left.size);
          const before = next.slice(0, next.indexOf(id));
          expect(before.filter((other) => !basisOf(found, id).has(other))).toEqual([]);
          for (const done of [...before, id]) left.delete(done);
        }
      }),
      tries(1000),
    );
  });

  test('is by weight where nothing builds on anything', () => {
    fc.assert(
      fc.property(missing, (items) => {
        expect(learningPath(items, new Map())).toEqual(items);
      }),
      tries(200),
    );
  });
});

describe('by example', () => {
  const path = (ids: string, pairs: Record<string, string[]>): string =>
    learningPath(
      ids.split('').map((id, index) => ({ id, micro: ids.length - index })),
      new Map(Object.entries(pairs)),
    )
      .map(({ id }) => id)
      .join('');

  test('what is built on comes first, the heaviest of it before the rest', () => {
    expect(path('abcd', { a: ['d', 'b'] })).toBe('bdac');
    expect(path('abcd', { a: ['b', 'd'] })).toBe('bdac');
    expect(path('abcd', { a: ['c'], c: ['d'] })).toBe('dcab');
  });

  test('what is had or not asked stands in nobody’s way', () => {
    expect(path('ab', { a: ['z'], z: ['b'] })).toBe('ab');
  });

  test('what is met first of a circle comes last of it', () => {
    expect(path('abc', { a: ['b'], b: ['c'], c: ['a'] })).toBe('cba');
    expect(path('abc', { a: ['c'], b: ['c'], c: ['b'] })).toBe('bca');
    expect(path('a', { a: ['a'] })).toBe('a');
  });

  test('a chain of 20,000 is no deeper than one of two', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => ({ id: `${index}`, micro: 1 }));
    const chain = new Map(items.map(({ id }, index) => [id, [`${index + 1}`]]));
    expect(learningPath(items, chain).map(({ id }) => id)).toEqual(items.map(({ id }) => id).reverse());
  });
});
