import { drawBox, measureBox } from './box.ts';
import { BETWEEN_NODES, drawColumn, measureColumn, moveColumn, type Align, type Placed } from './column.ts';
import { BODY_WIDTH } from './frame.ts';
import type { Group } from './groups.ts';
import { drawKnot, drawRail } from './links.ts';
import { OTHER } from './palette.ts';
import { wordWidth } from './shape.ts';
import { path } from './svg.ts';
import type { DrawOptions, LinkMark, NodeMark } from './types.ts';
import { drawWires, leftOf, linkFinder, rightOf, type FindLinks, type Wire } from './wires.ts';

/** Some nodes on top, and groups of what they are linked to beneath: the narrow drawing of both. */
export interface Railed {
  /** Each has a rail down the left side, the first the outermost. */
  readonly left: readonly NodeMark[];
  /** The same down the right side. */
  readonly right: readonly NodeMark[];
  readonly groups: readonly Group[];
  readonly links: readonly LinkMark[];
  readonly align: Align;
}

const RAIL_STEP = 10;
const RAIL_MARGIN = 4;
const BESIDE_RAILS = 11;
const BETWEEN_ENDS = 12;
const BELOW_ENDS = 24;
/** More ends than these do not stand beside each other. */
const MOST_BESIDE = 4;
const STUB = 14;
const BEND = 7;

type Side = 'left' | 'right';

interface RailedEnd extends Placed {
  readonly side: Side;
  /** x of its rail. */
  readonly rail: number;
}

/** @returns the body of a drawing, from 0, 0 on, and its size */
export function drawRailed(
  railed: Railed,
  options: DrawOptions,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const width = BODY_WIDTH.narrow;
  const inner = { left: gutter(railed.left), right: width - gutter(railed.right) };
  const ends = placeEnds(railed, inner);
  const endsBottom = bottomOf(ends);
  const stubs = { left: railed.left.length > 0 ? STUB : 0, right: railed.right.length > 0 ? STUB : 0 };
  const room = inner.right - inner.left - stubs.left - stubs.right;
  const column = measureColumn(railed.groups, room, railed.align);
  const blank = railed.align === 'left' ? 0 : (room - column.width) / 2;
  const left = inner.left + stubs.left + blank;
  const items = moveColumn(column, left, endsBottom + BELOW_ENDS);
  const between = linkFinder(railed.links);
  const svg = [
    drawWires(items.nodes.flatMap((item) => ends.flatMap((end) => stubsOf(end, item, between)))),
    ...ends.map((end) => drawEndRail(end, items.nodes, between)),
    ...ends.map(({ box, x, y, colour }) => drawBox(box, x, y, colour, options)),
    drawColumn(items, options),
  ].join('');
  return { svg, width, height: column.height === 0 ? endsBottom : endsBottom + BELOW_ENDS + column.height };
}

const gutter = (ends: readonly NodeMark[]): number =>
  ends.length === 0 ? 0 : RAIL_MARGIN + RAIL_STEP * (ends.length - 1) + BESIDE_RAILS;

/** Beside each other, or, where they are many or a word would be broken, all beneath each other. */
function placeEnds(
  { left, right }: Railed,
  inner: { readonly left: number; readonly right: number },
): readonly RailedEnd[] {
  const room = inner.right - inner.left;
  const half = (room - BETWEEN_ENDS) / 2;
  const all = [...left, ...right];
  const isStacked =
    right.length === 0 || all.length > MOST_BESIDE || all.some((node) => wordWidth(node, 'end') > half);
  const each = isStacked ? room : half;
  const onLeft = stackEnds(left, 0, (node, index, y) => {
    const box = measureBox(node, each, 'end');
    return { box, colour: OTHER, x: inner.left, y, side: 'left', rail: railAt(index) };
  });
  const top = isStacked ? bottomOf(onLeft) + BETWEEN_NODES : 0;
  const onRight = stackEnds(right, top, (node, index, y) => {
    const box = measureBox(node, each, 'end');
    const rail = BODY_WIDTH.narrow - railAt(index);
    return { box, colour: OTHER, x: inner.right - box.blockWidth, y, side: 'right', rail };
  });
  return [...onLeft, ...onRight];
}

const railAt = (index: number): number => RAIL_MARGIN + RAIL_STEP * index;

function stackEnds(
  nodes: readonly NodeMark[],
  top: number,
  place: (node: NodeMark, index: number, y: number) => RailedEnd,
): readonly RailedEnd[] {
  let y = top;
  return nodes.map((node, index) => {
    const end = place(node, index, y);
    y += end.box.height + end.box.openedHeight + BETWEEN_NODES;
    return end;
  });
}

const bottomOf = (ends: readonly RailedEnd[]): number =>
  Math.max(0, ...ends.map(({ box, y }) => y + box.height + box.openedHeight));

/** From an end's side to its rail, and down to the last item that it is linked to, with a knot for each. */
function drawEndRail(end: RailedEnd, items: readonly Placed[], between: FindLinks): string {
  const linked = items.filter(({ box }) => between(end.box.mark.id, box.mark.id).length > 0);
  const last = linked.at(-1);
  if (!last) return '';
  const from = end.side === 'left' ? leftOf(end) : rightOf(end);
  const turn = end.rail + (end.side === 'left' ? BEND : -BEND);
  const bend = ['H', turn, 'Q', end.rail, from.y, end.rail, from.y + BEND];
  const rail = path('M', from.x, from.y, ...bend, 'V', leftOf(last).y);
  return `${drawRail(rail)}${linked.map((item) => drawKnot(end.rail, leftOf(item).y)).join('')}`;
}

function stubsOf(end: RailedEnd, item: Placed, between: FindLinks): readonly Wire[] {
  const to = end.side === 'left' ? leftOf(item) : rightOf(item);
  const d = path('M', end.rail, to.y, 'H', to.x);
  return between(end.box.mark.id, item.box.mark.id).map((link) => ({ link, d, to: item }));
}
