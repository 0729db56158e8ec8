import { drawBox } from '../box.ts';
import { BODY_WIDTH, frame } from '../frame.ts';
import { drawLink } from '../links.ts';
import { LIGHT } from '../palette.ts';
import { path } from '../svg.ts';
import { drawLines, type TextSetting } from '../text.ts';
import type { DrawOptions, NodeMark, PathsPicture } from '../types.ts';
import { linkFinder } from '../wires.ts';
import { coloursOf } from './colours.ts';
import { columnsOf, type Column } from './columns.ts';
import { layersOf, type Layers, type Step } from './layers.ts';
import { orderLayers, type Joint, type Order } from './order.ts';
import { heightsOf, type Extent } from './positions.ts';
import { relationText } from './relations.ts';

const GAP = 9;
/** A line that passes a layer keeps this far from what stands there, and is drawn straight where it can. */
const PASSING: Extent = { above: 2, below: 2, pull: 8 };
const RELATION: TextSetting = {
  className: 'rg-legend',
  size: 11.5,
  line: 15,
  fill: LIGHT.quiet,
  anchor: 'middle',
};

/** Where everything stands. */
interface Layout extends Layers {
  readonly columns: readonly Column[];
  readonly order: Order;
  /** Of each place, where links meet it. */
  readonly heights: readonly (readonly number[])[];
  readonly height: number;
}

/** Layers by hop from left to right; links are curves between neighbouring layers and level inside a layer. */
export function drawWidePaths(picture: PathsPicture, options: DrawOptions): string {
  const layout = layOut(picture);
  const relations = drawRelations(picture, layout);
  const last = layout.columns.at(-1);
  const width = Math.max(BODY_WIDTH.wide, last ? last.left + last.width : 0);
  const colours = coloursOf(picture);
  const find = linkFinder(picture.links);
  const links = layout.steps.flatMap((step) => {
    const d = route(step, layout, relations.height);
    return find(step.from, step.to).map((link) =>
      drawLink(link, d, colours.ofLink(link, step.from), colours.isHubLink(link)),
    );
  });
  const nodes = layout.order.flatMap((layer, at) =>
    layer.map((item) => {
      const box = layout.columns[at]?.boxes[item];
      const { left, y } = placeOf(layout, at, item);
      if (!box) return '';
      return drawBox(box, left, relations.height + y - box.height / 2, colours.of(box.mark.id), options);
    }),
  );
  const body = [relations.svg, ...links, ...nodes].join('');
  const size = { width, height: relations.height + layout.height };
  return frame(picture, options, size, body, colours.legend);
}

function layOut({ nodes, paths }: PathsPicture): Layout {
  const marks = new Map(nodes.map((node) => [node.id, node]));
  // Without a path the ends stand apart.
  const { layers, steps } = paths.length > 0 ? layersOf(paths) : { layers: endsAlone(nodes), steps: [] };
  const columns = columnsOf(
    layers.map((layer) => layer.map((place) => (place === null ? null : (marks.get(place) ?? null)))),
    BODY_WIDTH.wide,
  );
  const joints = jointsOf(layers.length, steps);
  const order = orderLayers(
    layers.map(({ length }) => length),
    joints,
  );
  const extents = columns.map(({ boxes }) =>
    boxes.map((box) =>
      box ? { above: box.height / 2, below: box.height / 2 + box.openedHeight, pull: 1 } : PASSING,
    ),
  );
  const heights = heightsOf(extents, order, joints, GAP);
  const feet = extents.flatMap((layer, at) =>
    layer.map(({ below }, item) => (heights[at]?.[item] ?? 0) + below),
  );
  return { layers, steps, columns, order, heights, height: Math.max(0, ...feet) };
}

const endsAlone = (nodes: readonly NodeMark[]): string[][] =>
  [nodes[0], nodes.length > 1 ? nodes.at(-1) : undefined].flatMap((node) => (node ? [[node.id]] : []));

function jointsOf(layers: number, steps: readonly Step[]): readonly (readonly Joint[])[] {
  const joints = Array.from({ length: Math.max(0, layers - 1) }, (): Joint[] => []);
  for (const { layer, places } of steps) {
    places.slice(1).forEach((right, index) => joints[layer + index]?.push([places[index] ?? 0, right]));
  }
  return joints;
}

/** The left and right ends of what stands in a place, and the height at which links meet it. */
function placeOf({ columns, heights }: Layout, at: number, item: number) {
  const { boxes = [], left = 0, width = 0 } = columns[at] ?? {};
  const box = boxes[item];
  const start = box ? left + (width - box.blockWidth) / 2 : left;
  return { left: start, right: start + (box?.width ?? width), y: heights[at]?.[item] ?? 0 };
}

/**
 * From the right of a box level to the edge of its layer, then a curve to the next layer, and so on: so no link comes
 * behind a box of another node, however wide that is.
 */
function route({ layer, places }: Step, layout: Layout, top: number): string {
  const parts: string[] = [];
  places.slice(1).forEach((item, index) => {
    const from = placeOf(layout, layer + index, places[index] ?? 0);
    const to = placeOf(layout, layer + index + 1, item);
    const { left = 0, width = 0 } = layout.columns[layer + index] ?? {};
    const edge = left + width;
    const next = layout.columns[layer + index + 1]?.left ?? edge;
    const middle = (edge + next) / 2;
    if (index === 0) parts.push(path('M', from.right, top + from.y));
    parts.push(path('H', edge, 'C', middle, top + from.y, middle, top + to.y, next, top + to.y));
    if (index === places.length - 2) parts.push(path('H', to.left));
  });
  return parts.join('');
}

/** How many relations are named above a gap; more would be read by nobody. */
const MOST_RELATIONS = 3;

/** Above each gap between layers, the relations of the links that begin there, the most frequent first. */
function drawRelations(
  { links }: PathsPicture,
  { steps, columns }: Layout,
): { readonly height: number; readonly svg: string } {
  const find = linkFinder(links);
  const counts = columns.map(() => new Map<string, number>());
  for (const { from, to, layer } of steps) {
    const count = counts[layer];
    for (const link of find(from, to)) {
      const text = relationText(link, from, 'right');
      count?.set(text, (count.get(text) ?? 0) + 1);
    }
  }
  const texts = counts.map(relationLines);
  const most = Math.max(0, ...texts.map(({ length }) => length));
  const svg = texts.map((lines, at) => {
    const { left = 0, width = 0 } = columns[at] ?? {};
    const next = columns[at + 1]?.left ?? left + width;
    return lines.length === 0 ? '' : drawLines(RELATION, lines, (left + width + next) / 2, 0);
  });
  return { height: most === 0 ? 0 : most * RELATION.line + GAP, svg: svg.join('') };
}

function relationLines(count: ReadonlyMap<string, number>): readonly string[] {
  const lines = [...count].sort(([, a], [, b]) => b - a).map(([text]) => text);
  const more = lines.length - MOST_RELATIONS;
  return more <= 1 ? lines : [...lines.slice(0, MOST_RELATIONS), `and ${more} others`];
}
