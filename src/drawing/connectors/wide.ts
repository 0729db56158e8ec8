import { approach } from '../approach.ts';
import { drawBox, measureWhole, type Box } from '../box.ts';
import {
  drawColumn,
  measureColumn,
  moveColumn,
  spread,
  stackHeight,
  type Column,
  type Placed,
} from '../column.ts';
import { BODY_WIDTH, frame } from '../frame.ts';
import { groupByCategory } from '../groups.ts';
import { legendOf } from '../legend.ts';
import { OTHER } from '../palette.ts';
import type { ConnectorsPicture, DrawOptions } from '../types.ts';
import { bridge, drawWires, leftOf, linkFinder, rightOf, type FindLinks, type Wire } from '../wires.ts';

const END_WIDTH = 172;
const WIDEST_END = 200;
const ITEM_WIDTH = 272;

/** Ends to the left and right, items in the middle. */
export function drawConnectorsWide(picture: ConnectorsPicture, options: DrawOptions): string {
  const width = BODY_WIDTH.wide;
  const column = measureColumn(groupByCategory(picture.items), ITEM_WIDTH, 'centre');
  const boxes = picture.ends.map((end) => measureWhole(end, END_WIDTH, WIDEST_END, 'end'));
  const half = Math.ceil(boxes.length / 2);
  const [left, right] = [boxes.slice(0, half), boxes.slice(half)];
  const height = Math.max(column.height, stackHeight(left), stackHeight(right));
  const items = moveColumn(column, (width - column.width) / 2, (height - column.height) / 2);
  const ends = [...placeEnds(left, 0, height), ...placeEnds(right, width - widest(right), height)];
  const edges = { left: widest(left), right: width - widest(right) };
  const between = linkFinder(picture.links);
  const body = [
    drawWires(
      items.nodes.flatMap((item) => ends.flatMap((end) => wiresOf(end, item, items, edges, between))),
    ),
    ...ends.map(({ box, x, y, colour }) => drawBox(box, x, y, colour, options)),
    drawColumn(items, options),
  ].join('');
  const legend = legendOf([...picture.ends, ...picture.items], picture.links);
  return frame(picture, options, { width, height }, body, legend);
}

function wiresOf(
  end: Placed,
  item: Placed,
  items: Column,
  edges: { readonly left: number; readonly right: number },
  between: FindLinks,
): readonly Wire[] {
  const links = between(end.box.mark.id, item.box.mark.id);
  if (links.length === 0) return [];
  const isLeft = end.x < item.x;
  const begin = isLeft ? edges.left : edges.right;
  const from = isLeft ? rightOf(end) : leftOf(end);
  const to = isLeft ? leftOf(item) : rightOf(item);
  const d = bridge(from, [begin, approach({ x: begin, y: from.y }, to, items, item)], to);
  return links.map((link) => ({ link, d, to: item }));
}

const widest = (boxes: readonly Box[]): number => Math.max(0, ...boxes.map(({ blockWidth }) => blockWidth));

const placeEnds = (boxes: readonly Box[], x: number, height: number): readonly Placed[] =>
  spread(boxes, height).map(({ box, y }) => ({ box, colour: OTHER, x, y }));
