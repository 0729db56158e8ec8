import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layersOf } from '../../../src/drawing/paths/layers.ts';
import { heightsOf, type Extent } from '../../../src/drawing/paths/positions.ts';
import { pathsPictures } from '../support/arbitraryPictures.ts';
import { tries } from '../../support/property.ts';

describe('paths in layers', () => {
  test('stand by hop, each node once a hop, the target alone in the last layer', () => {
    const { layers } = layersOf([
      ['a', 'x', 'z'],
      ['a', 'y', 'x', 'z'],
      ['a', 'y', 'w', 'z'],
    ]);
    // Of the first path, the last step passes the layer of the second hop.
    expect(layers).toEqual([['a'], ['x', 'y'], [null, 'x', 'w'], ['z']]);
  });

  test('a step that spans layers passes each of them, and is one step', () => {
    const { steps } = layersOf([
      ['a', 'z'],
      ['a', 'x', 'y', 'z'],
    ]);
    expect(steps).toEqual([
      { from: 'a', to: 'z', layer: 0, places: [0, 0, 0, 0] },
      { from: 'a', to: 'x', layer: 0, places: [0, 1] },
      { from: 'x', to: 'y', layer: 1, places: [1, 1] },
      { from: 'y', to: 'z', layer: 2, places: [1, 0] },
    ]);
  });

  test('every path can be followed by the steps, and no step is there twice', () => {
    fc.assert(
      fc.property(pathsPictures(), ({ paths }) => {
        const { layers, steps } = layersOf(paths);
        const keys = steps.map(({ from, to, layer }) => `${layer} ${from} ${to}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const path of paths) {
          path.slice(1).forEach((to, hop) => {
            const step = steps.find((one) => one.layer === hop && one.from === path[hop] && one.to === to);
            const met = (step?.places ?? []).map((place, index) => layers[hop + index]?.[place]);
            expect(met.filter((place) => place !== null)).toEqual([path[hop], to]);
            const isLast = hop === path.length - 2;
            expect(met).toHaveLength(isLast ? layers.length - hop : 2);
          });
        }
      }),
      tries(60),
    );
  });

  test('no path gives no step', () => {
    expect(layersOf([])).toEqual({ layers: [[]], steps: [] });
  });
});

describe('heights', () => {
  const extent = (above: number, below: number): Extent => ({ above, below, pull: 1 });

  test('a single item stands level with the middle of its neighbours', () => {
    const [, inner = []] = heightsOf(
      [[extent(10, 10)], [extent(5, 5), extent(5, 25), extent(5, 5)]],
      [[0], [0, 1, 2]],
      [
        [
          [0, 0],
          [0, 1],
          [0, 2],
        ],
      ],
      4,
    );
    expect(inner).toEqual([5, 19, 53]);
  });

  test('items keep their order and their distance, and begin at the top', () => {
    const sizes = fc.array(
      fc.array(fc.record({ above: fc.nat(40), below: fc.nat(90), pull: fc.constantFrom(1, 8) }), {
        minLength: 1,
        maxLength: 8,
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(sizes, fc.array(fc.tuple(fc.nat(7), fc.nat(7))), (extents, pairs) => {
        const joints = extents
          .slice(1)
          .map((right, at) =>
            pairs.map(([a, b]) => [a % (extents[at]?.length ?? 1), b % right.length] as const),
          );
        const order = extents.map((layer) => layer.map((_, index) => layer.length - 1 - index));
        const heights = heightsOf(extents, order, joints, 6);
        const tops = heights.flatMap((layer, at) =>
          layer.map((height, item) => height - (extents[at]?.[item]?.above ?? 0)),
        );
        expect(Math.min(...tops)).toBeCloseTo(0);
        order.forEach((layer, at) => {
          layer.slice(1).forEach((item, index) => {
            const upper = layer[index] ?? 0;
            const foot = (heights[at]?.[upper] ?? 0) + (extents[at]?.[upper]?.below ?? 0);
            const top = (heights[at]?.[item] ?? 0) - (extents[at]?.[item]?.above ?? 0);
            expect(top - foot).toBeGreaterThanOrEqual(6 - 1e-6);
          });
        });
      }),
      tries(100),
    );
  });
});
