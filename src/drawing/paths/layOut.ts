import type { Box } from '../box.ts';
import type { NodeMark, PathsPicture } from '../types.ts';
import type { Point } from '../wires.ts';
import { columnsOf, type Column } from './columns.ts';
import { layersOf, type Layers, type Step } from './layers.ts';
import { orderLayers, type Joint, type Order } from './order.ts';
import { heightsOf, type Extent } from './positions.ts';

/** Between what stands in a layer. */
export const GAP = 9;
/** A line that passes a layer keeps this far from what stands there, and is drawn straight where it can. */
const PASSING: Extent = { above: 2, below: 2, pull: 8 };

/** Where everything stands, from 0, 0 on, in pixels. */
export interface Layout extends Layers {
  readonly columns: readonly Column[];
  readonly order: Order;
  /** Of each place, the height at which links meet it. */
  readonly heights: readonly (readonly number[])[];
  readonly height: number;
}

/** @param usual how wide it should be if nothing speaks against it */
export function layOut({ nodes, paths }: PathsPicture, usual: number): Layout {
  // Without a path the ends stand apart.
  const { layers, steps } = paths.length > 0 ? layersOf(paths) : { layers: endsAlone(nodes), steps: [] };
  const columns = columnsOf(marksOf(layers, nodes), usual);
  const joints = jointsOf(layers.length, steps);
  const order = orderLayers(
    layers.map(({ length }) => length),
    joints,
    hubPlaces(layers, steps, nodes),
  );
  const extents = columns.map(({ boxes }) => boxes.map((box) => (box ? extentOf(box) : PASSING)));
  const heights = heightsOf(extents, order, joints, GAP);
  const feet = extents.flatMap((layer, at) =>
    layer.map(({ below }, item) => (heights[at]?.[item] ?? 0) + below),
  );
  return { layers, steps, columns, order, heights, height: Math.max(0, ...feet) };
}

const endsAlone = (nodes: readonly NodeMark[]): string[][] =>
  [nodes[0], nodes.length > 1 ? nodes.at(-1) : undefined].flatMap((node) => (node ? [[node.id]] : []));

/** Which places hold a hub, or a line that comes from one. */
function hubPlaces(
  layers: Layers['layers'],
  steps: readonly Step[],
  nodes: readonly NodeMark[],
): readonly (readonly boolean[])[] {
  const hubs = new Set(nodes.filter(({ hub }) => hub === true).map(({ id }) => id));
  const places = layers.map((layer) => layer.map((id) => id !== null && hubs.has(id)));
  for (const { from, layer, places: met } of steps) {
    if (!hubs.has(from)) continue;
    met.slice(1, -1).forEach((item, index) => places[layer + 1 + index]?.splice(item, 1, true));
  }
  return places;
}

/** What stands beneath the name of a node that stands in an earlier layer too: it is one thing, not two. */
const AGAIN = 'again';

/** Of a node that stands in several layers, what was opened from it is shown in the first. */
function marksOf(
  layers: Layers['layers'],
  nodes: readonly NodeMark[],
): readonly (readonly (NodeMark | null)[])[] {
  const marks = new Map(nodes.map((node) => [node.id, node]));
  return layers.map((layer) =>
    layer.map((id) => {
      const mark = id === null ? undefined : marks.get(id);
      if (!mark) return null;
      marks.set(mark.id, { ...mark, note: AGAIN, opened: [] });
      return mark;
    }),
  );
}

const extentOf = ({ height, openedHeight }: Box): Extent => ({
  above: height / 2,
  below: height / 2 + openedHeight,
  pull: 1,
});

function jointsOf(layers: number, steps: readonly Step[]): readonly (readonly Joint[])[] {
  const joints = Array.from({ length: Math.max(0, layers - 1) }, (): Joint[] => []);
  for (const { layer, places } of steps) {
    places.slice(1).forEach((right, index) => joints[layer + index]?.push([places[index] ?? 0, right]));
  }
  return joints;
}

/** Where links meet what stands in a place: a box at its sides, a line that passes at the edges of its layer. */
export function placeOf(
  { columns, heights }: Layout,
  at: number,
  item: number,
): { readonly left: Point; readonly right: Point } {
  const { boxes = [], left = 0, width = 0 } = columns[at] ?? {};
  const box = boxes[item];
  const y = heights[at]?.[item] ?? 0;
  const start = box ? left + (width - box.blockWidth) / 2 : left;
  return { left: { x: start, y }, right: { x: start + (box?.width ?? width), y } };
}
