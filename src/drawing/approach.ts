import type { Column, Placed } from './column.ts';
import type { Point } from './wires.ts';

/** A rectangle that a line must not touch. */
export interface Obstacle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far lines keep away from what they pass. */
const CLEARANCE = 5;

/**
 * Where a line to a node of a column ends to bend: as near to the node as it can without touching what stands in the
 * column above or below it. From there on it is level.
 * @param from where the line begins to bend, beside the column
 * @param to where it meets the node
 */
export function approach(from: Point, to: Point, column: Column, target: Placed): number {
  const edge = from.x < to.x ? column.left : column.left + column.width;
  return approachAmong(from, to, edge, obstaclesOf(column, target));
}

/**
 * The same among any obstacles.
 * @param edge x at which it ends to bend at the latest: the edge of what they stand in
 */
export function approachAmong(from: Point, to: Point, edge: number, obstacles: readonly Obstacle[]): number {
  const side = from.x < to.x ? 1 : -1;
  const isPassed = passedOnTheWay(from, to);
  const limits = obstacles.filter(isPassed).map((obstacle) => {
    const facing = side === 1 ? obstacle.left : obstacle.right;
    const room = heightBetween(obstacle, to.y) - CLEARANCE;
    return (facing - to.x) * side - CLEARANCE + reach(room, Math.abs(to.y - from.y), Math.abs(edge - from.x));
  });
  return to.x + side * Math.min(0, Math.max((edge - to.x) * side, Math.min(...limits)));
}

/** Of a curve as `bridge` draws it: how far before its end it comes within `room` of its end's height. */
function reach(room: number, rise: number, run: number): number {
  if (room <= 0 || rise === 0) return room <= 0 ? 0 : run;
  // Near its end a curve is off by 3s² of its rise at 1.5s(1 - s) of its run.
  const s = Math.min(0.5, Math.sqrt(room / (3 * rise)));
  return 1.5 * s * (1 - s) * run;
}

const heightBetween = ({ top, bottom }: Obstacle, y: number): number => Math.max(top - y, y - bottom);

const passedOnTheWay =
  (from: Point, to: Point) =>
  ({ top, bottom }: Obstacle): boolean =>
    from.y < to.y ? top < to.y && bottom > from.y : bottom > to.y && top < from.y;

/** Everything in the column but the target's own shape. */
const obstaclesOf = ({ nodes, headings }: Column, target: Placed): readonly Obstacle[] => [
  ...nodes
    .filter((node) => node !== target || node.box.openedHeight > 0)
    .map((node) => ({
      left: node.x,
      right: node.x + node.box.blockWidth,
      top: node === target ? node.y + node.box.height : node.y,
      bottom: node.y + node.box.height + node.box.openedHeight,
    })),
  ...headings.map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height })),
];
