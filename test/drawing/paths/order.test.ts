import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crossingsOf, orderLayers, type Joint, type Order } from '../../../src/drawing/paths/order.ts';
import { tries } from '../../support/property.ts';

interface Layered {
  readonly sizes: readonly number[];
  readonly joints: readonly (readonly Joint[])[];
}

const layered = (layers: number, most: number): fc.Arbitrary<Layered> =>
  fc.array(fc.integer({ min: 1, max: most }), { minLength: 2, maxLength: layers }).chain((sizes) =>
    fc
      .tuple(
        ...sizes.slice(1).map((right, at) => {
          const left = sizes[at] ?? 1;
          const joint = fc.tuple(fc.nat(left - 1), fc.nat(right - 1));
          return fc.uniqueArray(joint, { maxLength: 3 * most, selector: String });
        }),
      )
      .map((joints) => ({ sizes, joints })),
  );

const given = (sizes: readonly number[]): Order =>
  sizes.map((size) => Array.from({ length: size }, (_, index) => index));

/** Counted pair by pair. */
function counted(order: Order, joints: Layered['joints']): number {
  const position = (layer: number, item: number): number => order[layer]?.indexOf(item) ?? -1;
  return joints.reduce((sum, between, layer) => {
    const lines = between.map(
      ([left, right]) => [position(layer, left), position(layer + 1, right)] as const,
    );
    const crossing = lines.flatMap(([a, b], index) =>
      lines.slice(index + 1).filter(([c, d]) => (a - c) * (b - d) < 0),
    );
    return sum + crossing.length;
  }, 0);
}

/** The least crossings of all orders of all layers. */
function fewest({ sizes, joints }: Layered): number {
  const orders = given(sizes).map((layer) => permutations(layer));
  // Of two neighbouring layers, the order of the first tells all that the rest needs to know.
  let best = new Map<readonly number[], number>((orders[0] ?? []).map((order) => [order, 0]));
  orders.slice(1).forEach((nexts, at) => {
    const reached = nexts.map((next): [readonly number[], number] => {
      const costs = [...best].map(([order, cost]) => cost + counted([order, next], [joints[at] ?? []]));
      return [next, Math.min(...costs)];
    });
    best = new Map(reached);
  });
  return Math.min(...best.values());
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

describe('the order of layers', () => {
  test('holds every item once, and has no more crossings than the order given', () => {
    fc.assert(
      fc.property(layered(7, 16), ({ sizes, joints }) => {
        const order = orderLayers(sizes, joints);
        expect(order.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(given(sizes));
        expect(crossingsOf(order, joints)).toBeLessThanOrEqual(crossingsOf(given(sizes), joints));
      }),
      tries(200),
    );
  });

  test('counts crossings as one would by hand', () => {
    fc.assert(
      fc.property(layered(4, 8), ({ sizes, joints }) => {
        const order = given(sizes).map((layer) => layer.toReversed());
        order[0] = given(sizes)[0]?.slice() ?? [];
        expect(crossingsOf(order, joints)).toBe(counted(order, joints));
      }),
      tries(100),
    );
  });

  test('of small graphs has hardly more crossings than the best of all orders', () => {
    const all = fc.sample(layered(5, 5), { numRuns: 150, seed: 6 });
    const found = all.map(({ sizes, joints }) => crossingsOf(orderLayers(sizes, joints), joints));
    const best = all.map(fewest);
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    const naive = sum(all.map(({ sizes, joints }) => crossingsOf(given(sizes), joints)));
    expect(found.filter((crossings, index) => crossings < (best[index] ?? 0))).toEqual([]);
    expect(sum(found)).toBeLessThanOrEqual(1.02 * sum(best));
    // So that the sum above says something.
    expect(naive).toBeGreaterThan(2 * sum(best));
    expect(found.filter((crossings, index) => crossings === best[index]).length).toBeGreaterThan(140);
  });

  test('changes nothing where nothing crosses, so the best path stays on top', () => {
    const fan = [Array.from({ length: 20 }, (_, index) => [0, index] as const)];
    expect(orderLayers([1, 20], fan)).toEqual(given([1, 20]));
  });

  test('has what was given first further up, where the picture could as well stand upside down', () => {
    // Whichever way up, the lower two must be swapped.
    const joints: Joint[] = [
      [0, 0],
      [1, 1],
      [2, 3],
      [3, 2],
    ];
    const order = orderLayers([4, 4], [joints]);
    expect(crossingsOf(order, [joints])).toBe(0);
    expect(order.every((layer) => layer[0] === 0 && layer[1] === 1)).toBe(true);
  });

  test('has what must come last below all others of its layer, with few crossings among the rest', () => {
    fc.assert(
      fc.property(layered(6, 10), fc.infiniteStream(fc.boolean()), ({ sizes, joints }, flags) => {
        const last = sizes.map((size) => [...flags.take(size)]);
        const order = orderLayers(sizes, joints, last);
        expect(order.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(given(sizes));
        order.forEach((layer, at) => {
          const sorts = layer.map((item) => (last[at]?.[item] === true ? 1 : 0));
          expect(sorts).toEqual(sorts.toSorted((a, b) => a - b));
        });
        const sorted = given(sizes).map((layer, at) =>
          layer.toSorted((a, b) => Number(last[at]?.[a]) - Number(last[at]?.[b])),
        );
        expect(crossingsOf(order, joints)).toBeLessThanOrEqual(crossingsOf(sorted, joints));
      }),
      tries(100),
    );
  });

  test('is the same on every run', () => {
    fc.assert(
      fc.property(layered(6, 12), ({ sizes, joints }) => {
        expect(orderLayers(sizes, joints)).toEqual(
          orderLayers(structuredClone(sizes), structuredClone(joints)),
        );
      }),
      tries(30),
    );
  });
});
