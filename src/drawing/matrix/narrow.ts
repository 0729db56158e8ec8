import { BODY_WIDTH, frame } from '../frame.ts';
import { wrapText } from '../measure.ts';
import { LIGHT } from '../palette.ts';
import { drawLines, type TextSetting } from '../text.ts';
import type { DrawOptions, MatrixCell, MatrixPicture } from '../types.ts';
import { shareInWords } from '../words.ts';
import { cellsOf, drawCell, legendOfCells, strengthsOf } from './cells.ts';
import { drawLabel, labelOf } from './lines.ts';

const STRONGEST = 3;
const ROW: TextSetting = { className: 'rg-text', size: 12, line: 16, isBold: true, fill: LIGHT.text };
const COLUMN: TextSetting = { className: 'rg-label', size: 13, line: 17, fill: LIGHT.text };
const FIGURE: TextSetting = { ...COLUMN, className: 'rg-note', anchor: 'end', fill: LIGHT.quiet };
const CELL = 15;
const FIGURE_WIDTH = 42;
const BESIDE_CELL = 10;
const BETWEEN_LINES = 5;
const BETWEEN_ROWS = 16;

/** Each row with the columns it has most in common with. */
export function drawNarrowMatrix(picture: MatrixPicture, options: DrawOptions): string {
  const seen = strengthsOf(picture);
  const cells = cellsOf(picture);
  const width = BODY_WIDTH.narrow;
  const parts: string[] = [];
  let y = 0;
  picture.rows.forEach((line, row) => {
    const label = labelOf(line, width * 0.85, true);
    parts.push(drawLabel(label, 0, y, options, ROW));
    y += label.lines.length * ROW.line + BETWEEN_LINES;
    for (const cell of strongestOf(cells.filter((cell) => cell.row === row))) {
      const name = picture.columns[cell.column]?.label ?? '';
      const lines = wrapText(name, COLUMN.size, width - CELL - BESIDE_CELL - FIGURE_WIDTH);
      const square = { x: 0, y: y + (COLUMN.line - CELL) / 2, width: CELL, height: CELL };
      const texts = [
        drawLines(COLUMN, [...lines.slice(0, -1), `${lines.at(-1) ?? ''} `], CELL + BESIDE_CELL, y),
        drawLines(FIGURE, [shareInWords(cell.score)], width, y),
      ];
      parts.push(drawCell(cell, square, seen(cell), options, ...texts));
      y += lines.length * COLUMN.line + BETWEEN_LINES;
    }
    y += BETWEEN_ROWS;
  });
  const size = { width, height: Math.max(0, y - BETWEEN_ROWS) };
  return frame(picture, options, size, parts.join(''), legendOfCells(cells));
}

const strongestOf = (cells: readonly MatrixCell[]): readonly MatrixCell[] =>
  [...cells].sort((a, b) => b.score - a.score || a.column - b.column).slice(0, STRONGEST);
