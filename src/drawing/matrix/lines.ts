import { textWidth, wrapText } from '../measure.ts';
import { LIGHT } from '../palette.ts';
import { element } from '../svg.ts';
import { drawLines, type TextSetting } from '../text.ts';
import type { DrawOptions, MatrixLine } from '../types.ts';

/** The label of a row or column, wrapped. Lengths are in pixels. */
export interface Label {
  readonly line: MatrixLine;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const LABEL: TextSetting = { className: 'rg-label', size: 12, line: 13, fill: LIGHT.text };

/** What is written of a row or column, of a row with its note. */
export const labelText = ({ label, note }: MatrixLine, hasNote: boolean): string =>
  hasNote && note !== undefined ? `${label} (${note})` : label;

/** A label that is wrapped to a width. */
export function labelOf(line: MatrixLine, maxWidth: number, hasNote: boolean): Label {
  const lines = wrapText(labelText(line, hasNote), LABEL.size, maxWidth);
  return {
    line,
    lines,
    width: Math.max(...lines.map((each) => textWidth(each, LABEL.size))),
    height: lines.length * LABEL.line,
  };
}

/** A label with the top of its first line at y, leading where its line leads. */
export const drawLabel = (
  { line, lines }: Label,
  x: number,
  y: number,
  { links }: DrawOptions,
  setting: TextSetting = LABEL,
  transform?: string,
): string =>
  element(
    'a',
    {
      class: 'rg-line',
      href: links ? line.href : undefined,
      transform,
    },
    drawLines(setting, lines, x, y),
  );
