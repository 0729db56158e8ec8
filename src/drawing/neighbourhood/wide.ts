import { approach } from '../approach.ts';
import { drawBox, measureWhole, type Box } from '../box.ts';
import { drawColumn, measureColumn, moveColumn, type Column, type Placed } from '../column.ts';
import { BODY_WIDTH, frame } from '../frame.ts';
import type { Group } from '../groups.ts';
import { OTHER } from '../palette.ts';
import type { DrawOptions, NeighbourhoodPicture } from '../types.ts';
import { bridge, drawWires, leftOf, linkFinder, rightOf, type FindLinks, type Wire } from '../wires.ts';
import { groupsOf, neighbourhoodLegend } from './groupsOf.ts';

const CENTRE_WIDTH = 150;
const WIDEST_CENTRE = 200;
const SIDE_WIDTH = 220;
const ONE_SIDE_WIDTH = 320;
/** More than so many neighbours stand on both sides of the centre. */
const MOST_ON_ONE_SIDE = 8;
/** What lies between the centre and a single column. */
const LANE = 190;

/** The centre with its groups to the right of it, or on both sides where they are many. */
export function drawNeighbourhoodWide(picture: NeighbourhoodPicture, options: DrawOptions): string {
  const groups = groupsOf(picture);
  const centre = measureWhole(picture.centre, CENTRE_WIDTH, WIDEST_CENTRE, 'end');
  const count = groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const isOneSided = groups.length < 2 || count <= MOST_ON_ONE_SIDE;
  const parts = isOneSided ? oneSided(centre, groups) : twoSided(centre, groups);
  const between = linkFinder(picture.links);
  const body = [
    drawWires(parts.sides.flatMap((side) => wiresOf(parts.centre, side, between))),
    drawBox(centre, parts.centre.x, parts.centre.y, OTHER, options),
    ...parts.sides.map((column) => drawColumn(column, options)),
  ].join('');
  const size = { width: BODY_WIDTH.wide, height: parts.height };
  return frame(picture, options, size, body, neighbourhoodLegend(picture));
}

interface Parts {
  readonly centre: Placed;
  readonly sides: readonly Column[];
  readonly height: number;
}

function oneSided(box: Box, groups: readonly Group[]): Parts {
  const column = measureColumn(groups, ONE_SIDE_WIDTH, 'left');
  const height = Math.max(column.height, heightOf(box));
  const blank = (BODY_WIDTH.wide - box.blockWidth - LANE - column.width) / 2;
  return {
    centre: { box, colour: OTHER, x: blank, y: (height - heightOf(box)) / 2 },
    sides: [sideAt(column, blank + box.blockWidth + LANE, height)],
    height,
  };
}

function twoSided(box: Box, groups: readonly Group[]): Parts {
  const [left, right] = halves(groups);
  const height = Math.max(left.height, right.height, heightOf(box));
  const rightEdge = BODY_WIDTH.wide - right.width;
  const x = (left.width + rightEdge - box.blockWidth) / 2;
  return {
    centre: { box, colour: OTHER, x, y: (height - heightOf(box)) / 2 },
    sides: [sideAt(left, 0, height), sideAt(right, rightEdge, height)],
    height,
  };
}

const heightOf = (box: Box): number => box.height + box.openedHeight;

const sideAt = (column: Column, left: number, height: number): Column =>
  moveColumn(column, left, (height - column.height) / 2);

/** The first groups to the left and the others to the right, so that both sides are as even as they can be. */
function halves(groups: readonly Group[]): readonly [left: Column, right: Column] {
  const heights = groups.map((group) => measureColumn([group], SIDE_WIDTH, 'left').height);
  const sum = (some: readonly number[]): number => some.reduce((total, height) => total + height, 0);
  const unevenness = (split: number): number =>
    Math.abs(sum(heights.slice(0, split)) - sum(heights.slice(split)));
  const splits = heights.slice(1).map((_, index) => index + 1);
  const split = splits.reduce((best, tried) => (unevenness(tried) < unevenness(best) ? tried : best), 1);
  return [
    measureColumn(groups.slice(0, split), SIDE_WIDTH, 'right'),
    measureColumn(groups.slice(split), SIDE_WIDTH, 'left'),
  ];
}

function wiresOf(centre: Placed, column: Column, between: FindLinks): readonly Wire[] {
  const isRight = column.left > centre.x;
  const from = isRight ? rightOf(centre) : leftOf(centre);
  const begin = isRight ? centre.x + centre.box.blockWidth : centre.x;
  return column.nodes.flatMap((node) => {
    const to = isRight ? leftOf(node) : rightOf(node);
    const d = bridge(from, [begin, approach({ x: begin, y: from.y }, to, column, node)], to);
    return between(centre.box.mark.id, node.box.mark.id).map((link) => ({ link, d, to: node }));
  });
}
