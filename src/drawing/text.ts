import { element, escapeText } from './svg.ts';

/** How some lines of text are set. Lengths are in pixels. */
export interface TextSetting {
  readonly className: string;
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  readonly isBold?: boolean | undefined;
  /** On a light ground. */
  readonly fill: string;
  readonly anchor?: 'middle' | 'end' | undefined;
}

/** From the middle of a line's room down to the foot of its letters, in font sizes. */
const FOOT = 0.36;

/** Where the letters of a line stand, from the top of the first line's room. */
export const footOf = ({ size, line }: Pick<TextSetting, 'size' | 'line'>, index: number): number =>
  line * (index + 0.5) + size * FOOT;

/** A text that was wrapped before, with the top of its first line at y. */
export function drawLines(setting: TextSetting, lines: readonly string[], x: number, y: number): string {
  const { className, size, isBold, fill, anchor } = setting;
  return element(
    'text',
    {
      class: className,
      fill,
      'font-size': String(size),
      'font-weight': isBold === true ? 'bold' : undefined,
      'text-anchor': anchor,
    },
    ...lines.map((line, index) =>
      drawSpan(line, setting, x, y + footOf(setting, index), index === lines.length - 1),
    ),
  );
}

/** How wide a blank is, in font sizes. */
const BLANK = 0.278;

/**
 * A line of a text. All but the last end with a blank, so that a screen reader does not join their words; it is seen
 * nowhere, but counts for where a line that is not set from the left begins.
 */
export function drawSpan(
  line: string,
  { size, anchor }: Pick<TextSetting, 'size' | 'anchor'>,
  x: number,
  y: number,
  isLast: boolean,
  more: Readonly<Record<string, string>> = {},
): string {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor ?? 'start'];
  const shift = isLast ? 0 : BLANK * size * share;
  return element('tspan', { ...more, x: x + shift, y }, `${escapeText(line)}${isLast ? '' : ' '}`);
}
