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

export const LABEL: TextSetting = { className: 'rg-label', size: 12, line: 14, fill: LIGHT.text };

/** A label that is wrapped to a width, of a row with its note. */
export function labelOf(line: MatrixLine, maxWidth: number, hasNote: boolean): Label {
  const text = hasNote && line.note !== undefined ? `${line.label} (${line.note})` : line.label;
  const lines = wrapText(text, LABEL.size, maxWidth);
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
