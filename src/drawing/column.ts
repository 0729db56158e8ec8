import { drawBox, measureBox, type Box } from './box.ts';
import type { Group } from './groups.ts';
import { textWidth, wrapText } from './measure.ts';
import { LIGHT, type Colour } from './palette.ts';
import { drawLines, type TextSetting } from './text.ts';
import type { DrawOptions } from './types.ts';

export type Align = 'left' | 'centre' | 'right';

/** A node at its place; x and y are the left top corner of its shape. */
export interface Placed {
  readonly box: Box;
  readonly colour: Colour;
  readonly x: number;
  readonly y: number;
}

/** Groups beneath each other, each under its heading. */
export interface Column {
  readonly align: Align;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly headings: readonly Heading[];
  readonly nodes: readonly Placed[];
}

/** A heading at its place; x and y are the left top corner of the room that its lines take. */
interface Heading {
  readonly lines: readonly string[];
  readonly colour: Colour;
  readonly isHub: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEADING = { size: 11.5, line: 15, isBold: true };
const BELOW_HEADING = 7;
const BETWEEN_GROUPS = 17;

/** Two rings around pinned neighbours do not touch. */
export const BETWEEN_NODES = 7;

/** Measures groups as a column no wider than `maxWidth`, placed from 0, 0 on. */
export function measureColumn(groups: readonly Group[], maxWidth: number, align: Align): Column {
  const headings: Heading[] = [];
  const nodes: Placed[] = [];
  let y = 0;
  for (const group of groups) {
    const heading = measureHeading(group, maxWidth, y);
    headings.push(heading);
    y += heading.height + BELOW_HEADING;
    for (const node of group.nodes) {
      const box = measureBox(node, maxWidth);
      nodes.push({ box, colour: group.colour, x: 0, y });
      y += box.height + box.openedHeight + BETWEEN_NODES;
    }
    y += BETWEEN_GROUPS - BETWEEN_NODES;
  }
  const width = Math.max(0, ...headings.map((each) => each.width), ...nodes.map(({ box }) => box.blockWidth));
  const start = (taken: number): number => (width - taken) * SHARE[align];
  return {
    align,
    left: 0,
    width,
    height: Math.max(0, y - BETWEEN_GROUPS),
    headings: headings.map((heading) => ({ ...heading, x: start(heading.width) })),
    nodes: nodes.map((node) => ({ ...node, x: start(node.box.blockWidth) })),
  };
}

/** How much of the blank in a line is to its left. */
const SHARE: Readonly<Record<Align, number>> = { left: 0, centre: 0.5, right: 1 };

function measureHeading({ heading, colour, isHub }: Group, maxWidth: number, y: number): Heading {
  const lines = wrapText(heading, HEADING.size, maxWidth, true);
  const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, HEADING.size, true))));
  return { lines, colour, isHub, x: 0, y, width, height: lines.length * HEADING.line };
}

/** The same column, further right and down. */
export const moveColumn = (column: Column, right: number, down: number): Column => ({
  ...column,
  left: column.left + right,
  headings: column.headings.map((heading) => ({ ...heading, x: heading.x + right, y: heading.y + down })),
  nodes: column.nodes.map((node) => ({ ...node, x: node.x + right, y: node.y + down })),
});

export const drawColumn = ({ align, headings, nodes }: Column, options: DrawOptions): string =>
  [
    ...headings.map((heading) => drawHeading(heading, align)),
    ...nodes.map(({ box, x, y, colour }) => drawBox(box, x, y, colour, options)),
  ].join('');

const ANCHOR: Readonly<Record<Align, TextSetting['anchor']>> = {
  left: undefined,
  centre: 'middle',
  right: 'end',
};

const drawHeading = ({ lines, colour, isHub, x, y, width }: Heading, align: Align): string =>
  drawLines(
    {
      ...HEADING,
      className: `rg-heading rg-c${colour}${isHub ? ' rg-hub' : ''}`,
      fill: isHub ? LIGHT.hub : LIGHT.shades[colour].line,
      anchor: ANCHOR[align],
    },
    lines,
    x + width * SHARE[align],
    y,
  );

/** The boxes of a stack, shared out evenly over a height, or as close as they fit. */
export function spread(
  boxes: readonly Box[],
  height: number,
): readonly { readonly box: Box; readonly y: number }[] {
  const free = Math.max(0, height - stackHeight(boxes));
  const gap = boxes.length === 0 ? 0 : free / boxes.length;
  let y = gap / 2;
  return boxes.map((box) => {
    const placed = { box, y };
    y += box.height + box.openedHeight + END_GAP + gap;
    return placed;
  });
}

const END_GAP = 14;

/** The least height of boxes beneath each other. */
export const stackHeight = (boxes: readonly Box[]): number =>
  boxes.reduce((height, box) => height + box.height + box.openedHeight, 0) +
  END_GAP * Math.max(0, boxes.length - 1);
