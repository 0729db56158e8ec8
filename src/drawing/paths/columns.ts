import { measureWhole, type Box } from '../box.ts';
import type { NodeMark } from '../types.ts';

/** A layer with its boxes, null where a link passes. Lengths are in pixels. */
export interface Column {
  readonly boxes: readonly (Box | null)[];
  readonly left: number;
  readonly width: number;
}

const WIDEST_BOX = 220;
/** Widths that boxes are tried in, the first that fits is taken. */
const BOX_WIDTHS = [WIDEST_BOX, 200, 180, 160, 145, 130, 118];
const NARROWEST_GAP = 66;
const WIDEST_GAP = 210;

/** How wide a drawing of so many layers should be: more layers do not all fit in the usual width and stay readable. */
const roomFor = (layers: number, usual: number): number => usual + Math.max(0, layers - 3) * 90;

/**
 * Measures the boxes of each layer, as wide as the room lets them be, and places the layers side by side.
 * @param layers the nodes of each, null where a link passes
 * @param usual how wide the drawing should be if nothing speaks against it
 */
export function columnsOf(
  layers: readonly (readonly (NodeMark | null)[])[],
  usual: number,
): readonly Column[] {
  const gaps = layers.length - 1;
  const room = roomFor(layers.length, usual);
  let boxes: (Box | null)[][] = [];
  let widths: number[] = [];
  for (const boxWidth of BOX_WIDTHS) {
    boxes = layers.map((layer, at) => layer.map((mark) => measured(mark, boxWidth, at === 0 || at === gaps)));
    widths = boxes.map((layer) => Math.max(0, ...layer.map((box) => box?.blockWidth ?? 0)));
    if (sum(widths) + gaps * NARROWEST_GAP <= room) break;
  }
  const spare = gaps === 0 ? 0 : (room - sum(widths)) / gaps;
  const gap = Math.min(WIDEST_GAP, Math.max(NARROWEST_GAP, spare));
  return boxes.map((layer, at) => ({
    boxes: layer,
    left: sum(widths.slice(0, at)) + at * gap,
    width: widths[at] ?? 0,
  }));
}

const measured = (mark: NodeMark | null, width: number, isEnd: boolean): Box | null =>
  mark && measureWhole(mark, width, WIDEST_BOX, isEnd ? 'end' : 'item');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
