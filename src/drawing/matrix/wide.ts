import { BODY_WIDTH, frame } from '../frame.ts';
import type { DrawOptions, MatrixCell, MatrixPicture } from '../types.ts';
import { cellsOf, drawCell, legendOfCells, strengthsOf, type Square } from './cells.ts';
import { drawLabel, LABEL, labelOf, type Label } from './lines.ts';

/** Where a label wraps: late, for a second line spreads its row or column. */
const ROW_LABEL = 270;
const COLUMN_LABEL = 230;
/** Of many columns, which are narrower. */
const MANY = 25;
const COLUMN_LABEL_OF_MANY = 300;
const BESIDE_LABEL = 10;
/** Between neighbouring cells. */
const SEAM = 2;
const SMALLEST_STEP = 16;
const GREATEST_STEP = 36;
/** How steep the labels on top stand. */
const ANGLE = 55;
const [SIN, COS] = [Math.sin((ANGLE * Math.PI) / 180), Math.cos((ANGLE * Math.PI) / 180)];

/** Square cells, rows labelled at the left and columns on top, slanted. Long labels spread their rows and columns. */
export function drawWideMatrix(picture: MatrixPicture, options: DrawOptions): string {
  const rows = picture.rows.map((line) => labelOf(line, ROW_LABEL, true));
  const columns = picture.columns.map((line) =>
    labelOf(line, picture.columns.length > MANY ? COLUMN_LABEL_OF_MANY : COLUMN_LABEL, false),
  );
  const left = Math.max(0, ...rows.map(({ width }) => width)) + BESIDE_LABEL;
  const slanted = columns.map(reachOf);
  const step = stepFor(BODY_WIDTH.wide - left - (slanted.at(-1)?.right ?? 0), columns.length);
  const top = Math.max(0, ...slanted.map(({ up }) => up)) + BESIDE_LABEL / 2;
  const across = bandsOf(
    columns.map(({ height }) => Math.max(step, height / SIN)),
    left,
  );
  const down = bandsOf(
    rows.map(({ height }) => Math.max(step, height + SEAM)),
    top,
  );
  const seen = strengthsOf(picture);
  const cells = cellsOf(picture);
  const body = [
    ...columns.map((label, at) =>
      drawSlanted(label, middleOf(across[at] ?? NOWHERE), top - BESIDE_LABEL / 2, options),
    ),
    ...rows.map((label, at) =>
      drawLabel(label, left - BESIDE_LABEL, middleOf(down[at] ?? NOWHERE) - label.height / 2, options, {
        ...LABEL,
        anchor: 'end',
      }),
    ),
    ...cells.map((cell) => drawCell(cell, squareOf(cell, across, down), seen(cell), options)),
  ].join('');
  const rights = slanted.map(({ right }, at) => middleOf(across[at] ?? NOWHERE) + right);
  const size = {
    width: Math.max(BODY_WIDTH.wide, across.at(-1)?.end ?? 0, ...rights),
    height: down.at(-1)?.end ?? top,
  };
  return frame(picture, options, size, body, legendOfCells(cells));
}

/** From one cell to the next, for so many in the room. */
const stepFor = (room: number, count: number): number =>
  Math.max(SMALLEST_STEP, Math.min(GREATEST_STEP, Math.floor(room / Math.max(1, count))));

/** How much higher than its lowest corner a slanted label begins in its middle. */
const raiseOf = ({ height }: Label): number => (height / 2) * COS;

/** How far a slanted label reaches to the right of its column's middle, and up from its lowest corner. */
const reachOf = (label: Label): { readonly right: number; readonly up: number } => ({
  right: (raiseOf(label) * COS) / SIN + label.width * COS + (label.height / 2) * SIN,
  up: 2 * raiseOf(label) + label.width * SIN,
});

interface Band {
  readonly start: number;
  readonly end: number;
}

/** Bands of these lengths, one after the other. */
function bandsOf(lengths: readonly number[], start: number): readonly Band[] {
  let end = start;
  return lengths.map((length) => {
    end += length;
    return { start: end - length, end };
  });
}

const middleOf = ({ start, end }: Band): number => (start + end) / 2;

const NOWHERE: Band = { start: 0, end: 0 };

/** Where a cell's row and column meet, less the seam. */
function squareOf({ row, column }: MatrixCell, across: readonly Band[], down: readonly Band[]): Square {
  const [x, y] = [across[column] ?? NOWHERE, down[row] ?? NOWHERE];
  return {
    x: x.start + SEAM / 2,
    y: y.start + SEAM / 2,
    width: x.end - x.start - SEAM,
    height: y.end - y.start - SEAM,
  };
}

/** A label along the slant from a column's middle at y, moved up the slant until its lowest corner is no lower. */
function drawSlanted(label: Label, x: number, y: number, options: DrawOptions): string {
  const raised = raiseOf(label);
  const foot = `translate(${(x + (raised * COS) / SIN).toFixed(1)} ${(y - raised).toFixed(1)})`;
  return drawLabel(label, 0, -label.height / 2, options, LABEL, `${foot} rotate(-${ANGLE})`);
}
