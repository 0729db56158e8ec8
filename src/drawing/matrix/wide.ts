import { BODY_WIDTH, frame } from '../frame.ts';
import type { DrawOptions, MatrixCell, MatrixPicture } from '../types.ts';
import { cellsOf, drawCell, legendOfCells, strengthsOf, type Square } from './cells.ts';
import { BESIDE_LABEL, gridOf, SEAM, type Grid } from './grid.ts';
import { drawLabel, LABEL } from './lines.ts';
import { drawSlanted } from './slant.ts';

/** Square cells of one size, rows labelled at the left and columns on top, slanted. */
export function drawWideMatrix(picture: MatrixPicture, options: DrawOptions): string {
  const grid = gridOf(picture);
  const { rows, columns, left, top, step } = grid;
  const seen = strengthsOf(picture);
  const cells = cellsOf(picture);
  const body = [
    ...columns.all.map((label, at) =>
      drawSlanted(label, left + (at + 0.5) * step, top - BESIDE_LABEL / 2, options),
    ),
    ...rows.all.map((label, at) =>
      drawLabel(label, left - BESIDE_LABEL, top + (at + 0.5) * step - label.height / 2, options, {
        ...LABEL,
        anchor: 'end',
      }),
    ),
    ...cells.map((cell) => drawCell(cell, squareOf(cell, grid), seen(cell), options)),
  ].join('');
  const size = { width: Math.max(BODY_WIDTH.wide, grid.width), height: top + rows.all.length * step };
  return frame(picture, options, size, body, legendOfCells(cells));
}

/** Where a cell's row and column meet, less the seam. */
const squareOf = ({ row, column }: MatrixCell, { left, top, step }: Grid): Square => ({
  x: left + column * step + SEAM / 2,
  y: top + row * step + SEAM / 2,
  width: step - SEAM,
  height: step - SEAM,
});
