import { drawOpened, measureOpened, type OpenedTree } from './opened.ts';
import { drawShape, measureShape, wordWidth, type Rank, type ShapeSize } from './shape.ts';
import type { Colour } from './palette.ts';
import type { DrawOptions, NodeMark } from './types.ts';

export type { Colour } from './palette.ts';

/** A node that was measured: its shape, and the tree of what was opened from it. Lengths are in pixels. */
export interface Box extends ShapeSize {
  /** Of the tree of opened neighbours beneath the shape; 0 where nothing is open. */
  readonly openedHeight: number;
  /** The greater width of shape and tree. */
  readonly blockWidth: number;
  readonly opened: OpenedTree | null;
}

/** Measures a node whose name wraps so that neither its shape nor its tree is wider than `maxWidth`. */
export function measureBox(mark: NodeMark, maxWidth: number, rank: Rank = 'item'): Box {
  const shape = measureShape(mark, maxWidth, rank);
  const opened = measureOpened(mark.opened ?? [], maxWidth, (node, width) => measureBox(node, width, 'leaf'));
  return {
    ...shape,
    openedHeight: opened?.height ?? 0,
    blockWidth: Math.max(shape.width, opened?.width ?? 0),
    opened,
  };
}

/** The same, but as wide as its widest word where that would be broken, up to `most`. */
export const measureWhole = (mark: NodeMark, maxWidth: number, most: number, rank: Rank = 'item'): Box =>
  measureBox(mark, Math.max(maxWidth, Math.min(most, wordWidth(mark, rank))), rank);

/** Draws a node with its left top corner at x, y, and its tree beneath it. */
export function drawBox(box: Box, x: number, y: number, colour: Colour, options: DrawOptions): string {
  const tree =
    box.opened === null
      ? ''
      : drawOpened(box.opened, x, y + box.height, (leaf, left, top, leafColour) =>
          drawBox(leaf, left, top, leafColour, options),
        );
  return `${tree}${drawShape(box, x, y, colour, options)}`;
}
