import { approachAmong, type Obstacle } from '../approach.ts';
import { path } from '../svg.ts';
import type { Step } from './layers.ts';
import { placeOf, type Layout } from './layOut.ts';

/**
 * The line of a step, as the `d` of a path: level where it leaves, passes and arrives, a curve between. It bends beside its
 * own boxes where nothing is in its way, else between the layers, so it never comes behind a box of another node.
 */
export function route({ layer, places }: Step, layout: Layout): string {
  const parts: (string | number)[] = [];
  places.slice(1).forEach((item, index) => {
    const at = layer + index;
    const before = places[index] ?? 0;
    const { right: from } = placeOf(layout, at, before);
    const { left: to } = placeOf(layout, at + 1, item);
    const gap = { left: edgesOf(layout, at).right, right: edgesOf(layout, at + 1).left };
    const begin = approachAmong({ x: gap.right, y: to.y }, from, gap.left, obstaclesOf(layout, at, before));
    const end = approachAmong({ x: gap.left, y: from.y }, to, gap.right, obstaclesOf(layout, at + 1, item));
    const middle = (begin + end) / 2;
    if (index === 0) parts.push('M', from.x, from.y);
    if (begin !== from.x || index > 0) parts.push('H', begin);
    parts.push('C', middle, from.y, middle, to.y, end, to.y);
    if (index === places.length - 2 && end !== to.x) parts.push('H', to.x);
  });
  return path(...parts);
}

function edgesOf({ columns }: Layout, at: number): { readonly left: number; readonly right: number } {
  const { left = 0, width = 0 } = columns[at] ?? {};
  return { left, right: left + width };
}

/** What stands in a layer or passes it, except for a place's own shape or line. */
function obstaclesOf(layout: Layout, at: number, own: number): readonly Obstacle[] {
  const edges = edgesOf(layout, at);
  return (layout.columns[at]?.boxes ?? []).flatMap((box, item) => {
    const {
      left: { x, y },
    } = placeOf(layout, at, item);
    if (!box) return item === own ? [] : [{ ...edges, top: y, bottom: y }];
    const shape = { left: x, right: x + box.blockWidth, top: y - box.height / 2, bottom: y + box.height / 2 };
    const tree = { ...shape, top: shape.bottom, bottom: shape.bottom + box.openedHeight };
    return [...(item === own ? [] : [shape]), ...(box.openedHeight > 0 ? [tree] : [])];
  });
}
