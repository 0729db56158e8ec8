import { formOf } from './form.ts';
import { drawIcons, ICON_STEP, iconsOf } from './icons.ts';
import { slackOf, textWidth, widestWord, wrapEvenly } from './measure.ts';
import { LIGHT, type Colour } from './palette.ts';
import { element } from './svg.ts';
import { drawSpan, footOf } from './text.ts';
import type { DrawOptions, MarkKind, NodeMark } from './types.ts';
import { describeMark, isStarred } from './words.ts';

/** How much a node stands out: what was asked about, what answers it, what was opened beneath another. */
export type Rank = 'end' | 'item' | 'leaf';

/** The shape of a node with its lines of text. Lengths are in pixels. */
export interface ShapeSize {
  readonly mark: NodeMark;
  /** Its name. */
  readonly lines: readonly string[];
  /** Its note, in smaller letters beneath. */
  readonly noteLines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly rank: Rank;
}

/** How the text of a shape is set. */
interface Setting {
  readonly size: number;
  readonly isBold: boolean;
  readonly line: number;
  readonly padX: number;
  readonly padY: number;
}

const NOTE = { size: 11.5, line: 15 };
const NARROWEST_TEXT = 40;

const isRole = ({ kind }: NodeMark): boolean => kind === 'ROLE';

function settingOf(mark: NodeMark, rank: Rank): Setting {
  if (rank === 'leaf') return { size: 12, isBold: false, line: 15, padX: 9, padY: 3.5 };
  if (rank === 'end') return { size: 14, isBold: true, line: 18, padX: 13, padY: 8 };
  return { size: 13, isBold: isRole(mark), line: 17, padX: 11, padY: 4.5 };
}

/** How wide the shape of a node must be so that no word of its name is broken, in pixels. */
export function wordWidth(mark: NodeMark, rank: Rank): number {
  const setting = settingOf(mark, rank);
  return Math.ceil(aroundText(mark, setting) + widestWord(mark.name, setting.size, setting.isBold));
}

/** What is beside the text of a shape. */
const aroundText = (mark: NodeMark, { padX }: Setting): number => 2 * padX + iconsOf(mark).length * ICON_STEP;

/** Measures the shape of a node; its text wraps so that the shape is no wider than `maxWidth`. */
export function measureShape(mark: NodeMark, maxWidth: number, rank: Rank): ShapeSize {
  const setting = settingOf(mark, rank);
  const { size, isBold, line, padY } = setting;
  const around = aroundText(mark, setting);
  const room = Math.max(NARROWEST_TEXT, maxWidth - around);
  const lines = wrapEvenly(mark.name, size, room, isBold);
  const noteLines = mark.note === undefined || mark.note === '' ? [] : wrapEvenly(mark.note, NOTE.size, room);
  const widths = [
    ...lines.map((text) => textWidth(text, size, isBold)),
    ...noteLines.map((text) => textWidth(text, NOTE.size)),
  ];
  return {
    mark,
    lines,
    noteLines,
    width: Math.ceil(around + Math.max(...widths)),
    height: Math.ceil(2 * padY + line * lines.length + NOTE.line * noteLines.length),
    rank,
  };
}

/** Draws the shape of a node with its left top corner at x, y. */
export function drawShape(
  shape: ShapeSize,
  x: number,
  y: number,
  colour: Colour,
  { links }: DrawOptions,
): string {
  const { mark } = shape;
  return element(
    'a',
    {
      class: classesOf(mark, colour, shape.rank),
      'data-id': mark.id,
      'data-name': mark.name,
      'data-kind': mark.kind,
      'aria-label': describeMark(mark),
      href: links ? mark.href : undefined,
    },
    mark.pinned === true ? drawRing(shape, x, y) : '',
    drawOutline(shape, x, y, colour),
    ...drawInside(shape, x, y, colour),
  );
}

const classesOf = (mark: NodeMark, colour: Colour, rank: Rank): string =>
  [
    'rg-node',
    isRole(mark) ? 'rg-role' : 'rg-item',
    `rg-c${colour}`,
    rank === 'item' ? '' : `rg-${rank}`,
    mark.hub === true ? 'rg-hub' : '',
    isStarred(mark) ? 'rg-hot' : '',
    mark.known === true ? 'rg-known' : '',
    mark.pinned === true ? 'rg-pinned' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');

function cornerOf(kind: MarkKind, height: number): number {
  const form = formOf(kind);
  if (form === 'pill') return Math.min(height / 2, 15);
  return form === 'text' ? 0 : 6;
}

function drawOutline({ mark, width, height, rank }: ShapeSize, x: number, y: number, colour: Colour): string {
  const { line, ground } = LIGHT.shades[colour];
  const isHub = mark.hub === true;
  const paint = isRole(mark)
    ? { fill: LIGHT.role, stroke: LIGHT.role }
    : { fill: isHub ? LIGHT.ground : ground, stroke: isHub ? LIGHT.hub : line };
  return element('rect', {
    class: 'rg-shape',
    x,
    y,
    width,
    height,
    rx: cornerOf(mark.kind, height),
    ...paint,
    'stroke-width': rank === 'end' ? 2 : 1.4,
    'stroke-dasharray': isHub ? '4 3' : undefined,
  });
}

const RING_GAP = 2.5;

const drawRing = ({ mark, width, height }: ShapeSize, x: number, y: number): string =>
  element('rect', {
    class: 'rg-ring',
    x: x - RING_GAP,
    y: y - RING_GAP,
    width: width + 2 * RING_GAP,
    height: height + 2 * RING_GAP,
    rx: cornerOf(mark.kind, height) + RING_GAP,
    fill: 'none',
    stroke: LIGHT.ring,
    'stroke-width': 2,
  });

/** Icons to the left, then the text: in the middle of a box, at the left of a pill. */
function drawInside(shape: ShapeSize, x: number, y: number, colour: Colour): readonly string[] {
  const { padX } = settingOf(shape.mark, shape.rank);
  const icons = iconsOf(shape.mark);
  // The text is a little narrower than measured; the blank is shared out, so that a pill looks even.
  const longest = shape.width - 2 * padX - icons.length * ICON_STEP;
  const blank = isCentred(shape) ? 0 : Math.min(slackOf(longest) * 0.4, padX / 2);
  const left = x + padX + blank;
  const textLeft = left + icons.length * ICON_STEP;
  const anchor = isCentred(shape) ? (textLeft + x + shape.width - padX) / 2 : textLeft;
  return [
    drawIcons(icons, left, y + shape.height / 2, iconColour(shape.mark, colour)),
    drawText(shape, anchor, y),
  ];
}

/** What was asked about, and roles: but not beside an icon, nor in a tree. */
const isCentred = ({ mark, rank }: ShapeSize): boolean =>
  isRole(mark) && (rank === 'end' || (rank === 'item' && iconsOf(mark).length === 0));

function iconColour(mark: NodeMark, colour: Colour): string {
  if (isRole(mark)) return LIGHT.roleText;
  return mark.hub === true ? LIGHT.hub : LIGHT.shades[colour].line;
}

function drawText(shape: ShapeSize, x: number, y: number): string {
  const { size, isBold, line, padY } = settingOf(shape.mark, shape.rank);
  const anchor = isCentred(shape) ? 'middle' : undefined;
  const onRole = isRole(shape.mark);
  const last = shape.lines.length + shape.noteLines.length - 1;
  const notesTop = y + padY + line * shape.lines.length;
  return element(
    'text',
    {
      class: 'rg-label',
      fill: onRole ? LIGHT.roleText : LIGHT.text,
      'font-size': String(size),
      'font-weight': isBold ? 'bold' : undefined,
      'text-anchor': anchor,
    },
    ...shape.lines.map((text, index) =>
      drawSpan(text, { size, anchor }, x, y + padY + footOf({ size, line }, index), index === last),
    ),
    ...shape.noteLines.map((text, index) =>
      drawSpan(
        text,
        { size: NOTE.size, anchor },
        x,
        notesTop + footOf(NOTE, index),
        index + shape.lines.length === last,
        noteAttributes(onRole),
      ),
    ),
  );
}

const noteAttributes = (onRole: boolean): Readonly<Record<string, string>> => ({
  class: 'rg-note',
  fill: onRole ? LIGHT.roleNote : LIGHT.quiet,
  'font-size': String(NOTE.size),
  'font-weight': 'normal',
});
