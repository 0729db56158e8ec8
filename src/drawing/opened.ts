import type { Box } from './box.ts';
import { drawLink, drawRail } from './links.ts';
import { textWidth, wrapText } from './measure.ts';
import { LIGHT, OTHER, type Colour } from './palette.ts';
import { path } from './svg.ts';
import { drawLines, type TextSetting } from './text.ts';
import type { LinkMark, NodeMark, Opened } from './types.ts';

/** What was opened from a node, as a tree beneath it: one trunk, a neighbour a line. Lengths are in pixels. */
export interface OpenedTree {
  readonly lists: readonly OpenedList[];
  readonly width: number;
  readonly height: number;
}

interface OpenedList {
  readonly labelLines: readonly string[];
  readonly rows: readonly { readonly box: Box; readonly links: readonly LinkMark[] }[];
}

const LABEL: TextSetting = { className: 'rg-text', size: 11.5, line: 15, isBold: true, fill: LIGHT.text };
const TRUNK = 15;
const INDENT = 29;
const GAP = 5;
const ELBOW = 7;

type MeasureLeaf = (node: NodeMark, maxWidth: number) => Box;
type DrawLeaf = (leaf: Box, x: number, y: number, colour: Colour) => string;

/** @returns null where nothing is open */
export function measureOpened(
  opened: readonly Opened[],
  maxWidth: number,
  measureLeaf: MeasureLeaf,
): OpenedTree | null {
  if (opened.length === 0) return null;
  const room = maxWidth - INDENT;
  const lists = opened.map(({ label, nodes, links }) => ({
    labelLines: wrapText(label, LABEL.size, room, true),
    rows: nodes.map((node) => ({ box: measureLeaf(node, room), links: linksOf(node, links) })),
  }));
  const widths = lists.flatMap(({ labelLines, rows }) => [
    ...labelLines.map((line) => textWidth(line, LABEL.size, true)),
    ...rows.map(({ box }) => box.blockWidth),
  ]);
  return {
    lists,
    width: Math.ceil(INDENT + Math.max(...widths)),
    height: lists.reduce((height, list) => height + listHeight(list), 0),
  };
}

const linksOf = (node: NodeMark, links: readonly LinkMark[]): readonly LinkMark[] =>
  links.filter(({ from, to }) => from === node.id || to === node.id);

const listHeight = ({ labelLines, rows }: OpenedList): number =>
  GAP + labelLines.length * LABEL.line + rows.reduce((height, { box }) => height + rowHeight(box), 0);

const rowHeight = (box: Box): number => GAP + box.height + box.openedHeight;

/** Draws the tree beneath a shape whose left bottom corner is at x, y. */
export function drawOpened({ lists }: OpenedTree, x: number, y: number, drawLeaf: DrawLeaf): string {
  const trunk = x + TRUNK;
  const lines: string[] = [];
  const nodes: string[] = [];
  let top = y;
  let trunkEnd = y;
  for (const { labelLines, rows } of lists) {
    top += GAP;
    nodes.push(drawLines(LABEL, labelLines, x + INDENT, top));
    top += labelLines.length * LABEL.line;
    for (const { box, links } of rows) {
      top += GAP;
      const middle = top + box.height / 2;
      trunkEnd = middle - ELBOW;
      lines.push(drawElbow(links, trunk, middle, x + INDENT, box));
      nodes.push(drawLeaf(box, x + INDENT, top, OTHER));
      top += box.height + box.openedHeight;
    }
  }
  return [drawRail(path('M', trunk, y, 'V', Math.max(y, trunkEnd))), ...lines, ...nodes].join('');
}

function drawElbow(links: readonly LinkMark[], trunk: number, y: number, to: number, { mark }: Box): string {
  const d = path('M', trunk, y - ELBOW, 'Q', trunk, y, trunk + ELBOW, y, 'H', to);
  if (links.length === 0) return drawRail(d);
  // Thin, whatever their strength, so that they leave the trunk smoothly.
  return links.map((link) => drawLink({ ...link, strength: 0 }, d, OTHER, mark.hub === true)).join('');
}
