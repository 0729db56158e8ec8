import type { MatrixPicture } from '../types.ts';
import { labelsIn, type Labels } from './labels.ts';
import { reachOf, slantedStep } from './slant.ts';

/** Where the cells of a matrix stand, all of one size. Lengths are in pixels. */
export interface Grid {
  readonly rows: Labels;
  readonly columns: Labels;
  /** Of the cells, from the labels on. */
  readonly left: number;
  readonly top: number;
  /** From one cell to the next, down and across alike. */
  readonly step: number;
  readonly width: number;
}

export const BESIDE_LABEL = 10;
/** Between neighbouring cells. */
export const SEAM = 2;
/** A page on a desktop shows so much without making it smaller. */
const ROOM = 1140;
const GREATEST_STEP = 40;
/** In how many lines labels are tried. */
const FEW_LINES = [1, 2, 3];
/** For names that even then make the picture far too wide. */
const MANY_LINES = [4, 6, 9, 14];

/**
 * The cells as large as the room lets them be, up to 40 px. Labels may take several lines where cells are that high, as
 * the lines of one must not make its row or column wider than others.
 */
export function gridOf(picture: MatrixPicture): Grid {
  const grid = bestGrid(picture, FEW_LINES);
  return grid.width > 2 * ROOM ? bestGrid(picture, MANY_LINES) : grid;
}

function bestGrid({ rows, columns }: MatrixPicture, lineCounts: readonly number[]): Grid {
  const below = lineCounts.map((count) => labelsIn(count, columns, false));
  const beside = lineCounts.map((count) => labelsIn(count, rows, true));
  const grids = beside.flatMap((left) => below.map((top) => fit(left, top)));
  return grids.reduce((best, tried) => (isBetter(tried, best) ? tried : best));
}

function fit(rows: Labels, columns: Labels): Grid {
  const count = Math.max(1, columns.all.length);
  const left = rows.width + BESIDE_LABEL;
  const least = Math.max(rows.height + SEAM, slantedStep(columns.height));
  const spare = ROOM - left - reachOf(columns).right;
  const step = Math.ceil(Math.max(least, Math.min(GREATEST_STEP, Math.floor(spare / (count - 0.5)))));
  const rights = columns.all.map((label, at) => (at + 0.5) * step + reachOf(label).right);
  return {
    rows,
    columns,
    left,
    top: reachOf(columns).up + BESIDE_LABEL / 2,
    step,
    width: left + Math.max(0, columns.all.length * step, ...rights),
  };
}

/** How many pixels of room it is worth that labels are a pixel lower: one line reads better than two. */
const LOWER_LABELS = 6;

/** What can be pointed at and read best, then what takes the least room. */
function isBetter(one: Grid, other: Grid): boolean {
  const [a, b] = [legibility(one), legibility(other)];
  return a > b + 0.5 || (a > b - 0.5 && roomOf(one) < roomOf(other));
}

const roomOf = ({ width, top, rows, columns }: Grid): number =>
  width + top + LOWER_LABELS * (rows.height + columns.height);

/** How large cells are and labels seem on a page, which makes smaller what is too wide for it. */
const legibility = ({ step, width }: Grid): number =>
  Math.min(GREATEST_STEP, step) * Math.min(1, ROOM / width) ** 2;
