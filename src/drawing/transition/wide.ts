import { approach } from '../approach.ts';
import { drawBox, measureWhole, type Box } from '../box.ts';
import { drawColumn, measureColumn, moveColumn, type Align, type Column, type Placed } from '../column.ts';
import { BODY_WIDTH, frame } from '../frame.ts';
import { OTHER, type Colour } from '../palette.ts';
import { wordWidth } from '../shape.ts';
import type { DrawOptions, TransitionColumn, TransitionPicture } from '../types.ts';
import {
  bridge,
  drawWires,
  leftOf,
  linkFinder,
  rightOf,
  type FindLinks,
  type Point,
  type Wire,
} from '../wires.ts';
import { groupOf, legendOfTransition, MISSING, SHARED, SURPLUS } from './parts.ts';
import { drawReadiness } from './readiness.ts';

const ROLE_WIDTH = 136;
const WIDEST_ROLE = 220;
const SHARED_WIDTH = 250;
/** What is beside a role has so much room at the least, or more where a word would be broken. */
const SIDE_WIDTH = 160;
const WIDEST_SIDE = 220;
/** Between a role and what it is linked to, where the links spread. */
const FAN = 60;
const BETWEEN_COLUMNS = 20;
const AROUND_MIDDLE = 20;
const BELOW_READINESS = 26;

/** The same column with its top at y. */
const lowered = (column: Column, y: number): Column => moveColumn(column, 0, y);

/** Both roles at their places; `level` is the height at which links leave them. */
interface Roles {
  readonly from: Placed | null;
  readonly to: Placed;
  readonly level: number;
}

/**
 * Both roles at the sides; what is shared between them above, what is not below beside its role. So the links of what is
 * shared pass over nothing.
 */
export function drawWideTransition(picture: TransitionPicture, options: DrawOptions): string {
  const boxes = {
    from: picture.from ? measureWhole(picture.from, ROLE_WIDTH, WIDEST_ROLE, 'end') : null,
    to: measureWhole(picture.to, ROLE_WIDTH, WIDEST_ROLE, 'end'),
  };
  const width = widthOf(picture, boxes);
  const readiness = drawReadiness(picture.readiness, width, SHARED);
  const lists = listsOf(picture, boxes, width);
  const top = readiness.height + BELOW_READINESS;
  const above = Math.max(lists.shared.height + AROUND_MIDDLE, halfOf(boxes.from), halfOf(boxes.to));
  const level = top + above;
  const roles = placeRoles(boxes, level, width);
  const shared = lowered(lists.shared, level - AROUND_MIDDLE - lists.shared.height);
  const surplus = lowered(lists.surplus, level + AROUND_MIDDLE);
  const missing = lowered(lists.missing, level + AROUND_MIDDLE);
  const find = linkFinder(picture.links);
  const body = [
    readiness.svg,
    drawWires([
      ...[shared, surplus].flatMap((list) => wiresFrom(roles, list, find)),
      ...[shared, missing].flatMap((list) => wiresTo(roles, list, find)),
    ]),
    ...[roles.from, roles.to].map((role) => (role ? drawBox(role.box, role.x, role.y, OTHER, options) : '')),
    ...[shared, surplus, missing].map((column) => drawColumn(column, options)),
  ].join('');
  const lower = AROUND_MIDDLE + Math.max(surplus.height, missing.height);
  const below = Math.max(lower, footOf(boxes.from), footOf(boxes.to));
  return frame(picture, options, { width, height: level + below }, body, legendOfTransition(picture));
}

interface Boxes {
  readonly from: Box | null;
  readonly to: Box;
}

const fanOf = (role: Box | null): number => (role ? role.blockWidth + FAN : 0);

/** The usual width, or more where words need it. */
function widthOf({ missing, surplus }: TransitionPicture, { from, to }: Boxes): number {
  const words = [...missing.nodes, ...surplus.nodes].map((node) => wordWidth(node, 'item'));
  const side = Math.min(WIDEST_SIDE, Math.max(SIDE_WIDTH, ...words));
  const middle = Math.max(SHARED_WIDTH, 2 * side + BETWEEN_COLUMNS);
  return Math.max(BODY_WIDTH.wide, fanOf(from) + middle + fanOf(to));
}

function listsOf({ shared, missing, surplus }: TransitionPicture, { from, to }: Boxes, width: number) {
  const left = fanOf(from);
  const right = width - fanOf(to);
  const half = (right - left - BETWEEN_COLUMNS) / 2;
  const middle = (left + right - SHARED_WIDTH) / 2;
  return {
    shared: listOf(shared, SHARED, [middle, middle + SHARED_WIDTH], 'centre'),
    surplus: listOf(surplus, SURPLUS, [left, left + half], 'left'),
    missing: listOf(missing, MISSING, [right - half, right], 'right'),
  };
}

/** A column in a room, where its alignment puts it. */
function listOf(
  column: TransitionColumn,
  colour: Colour,
  [left, right]: readonly [number, number],
  align: Align,
): Column {
  const measured = measureColumn([groupOf(column, colour)], right - left, align);
  const spare = right - left - measured.width;
  const x = align === 'left' ? left : align === 'right' ? left + spare : left + spare / 2;
  return moveColumn(measured, x, 0);
}

const placeRoles = ({ from, to }: Boxes, level: number, width: number): Roles => ({
  from: from ? { box: from, colour: OTHER, x: 0, y: level - from.height / 2 } : null,
  to: { box: to, colour: OTHER, x: width - to.blockWidth, y: level - to.height / 2 },
  level,
});

function wiresFrom({ from, level }: Roles, column: Column, find: FindLinks): readonly Wire[] {
  if (!from) return [];
  const start: Point = { x: rightOf(from).x, y: level };
  const edge: Point = { x: from.x + from.box.blockWidth, y: level };
  return column.nodes.flatMap((item) => {
    const end = leftOf(item);
    const d = bridge(start, [edge.x, approach(edge, end, column, item)], end);
    return find(from.box.mark.id, item.box.mark.id).map((link) => ({ link, d, to: item }));
  });
}

function wiresTo({ to, level }: Roles, column: Column, find: FindLinks): readonly Wire[] {
  const start: Point = { x: to.x, y: level };
  return column.nodes.flatMap((item) => {
    const end = rightOf(item);
    const d = bridge(start, [to.x, approach(start, end, column, item)], end);
    return find(to.box.mark.id, item.box.mark.id).map((link) => ({ link, d, to: item }));
  });
}

const halfOf = (box: Box | null): number => (box?.height ?? 0) / 2;

const footOf = (box: Box | null): number => (box ? box.height / 2 + box.openedHeight : 0);
