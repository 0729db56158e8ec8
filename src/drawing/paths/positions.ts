import type { Joint, Order } from './order.ts';

/** How far an item reaches from the height at which links meet it, in pixels. */
export interface Extent {
  readonly above: number;
  readonly below: number;
  /** How much it wants to stand level with its neighbours. */
  readonly pull: number;
}

/** Enough for what can move to come to rest. */
const ROUNDS = 12;

/**
 * Heights at which links meet the items, the topmost item of all reaching up to 0: in their order, never nearer than
 * `gap`, and as level with their neighbours as that lets them.
 */
export function heightsOf(
  extents: readonly (readonly Extent[])[],
  order: Order,
  joints: readonly (readonly Joint[])[],
  gap: number,
): readonly (readonly number[])[] {
  const neighbours = neighboursOf(extents, joints);
  let heights: readonly number[][] = extents.map((layer) => layer.map(() => 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    const wanted = extents.map((layer, at) =>
      layer.map((_, item) => levelOf(neighbours[at]?.[item] ?? [], heights) ?? heights[at]?.[item] ?? 0),
    );
    heights = extents.map((layer, at) => spread(layer, order[at] ?? [], wanted[at] ?? [], gap));
  }
  const tops = extents.flatMap((layer, at) =>
    layer.map(({ above }, item) => (heights[at]?.[item] ?? 0) - above),
  );
  const top = Math.min(...tops);
  return heights.map((layer) => layer.map((height) => height - top));
}

type Neighbour = readonly [layer: number, item: number];

function neighboursOf(
  extents: readonly (readonly Extent[])[],
  joints: readonly (readonly Joint[])[],
): readonly (readonly Neighbour[][])[] {
  const neighbours = extents.map((layer) => layer.map((): Neighbour[] => []));
  joints.forEach((between, layer) => {
    for (const [from, to] of between) {
      neighbours[layer]?.[from]?.push([layer + 1, to]);
      neighbours[layer + 1]?.[to]?.push([layer, from]);
    }
  });
  return neighbours;
}

function levelOf(beside: readonly Neighbour[], heights: readonly (readonly number[])[]): number | undefined {
  if (beside.length === 0) return undefined;
  return beside.reduce((sum, [layer, item]) => sum + (heights[layer]?.[item] ?? 0), 0) / beside.length;
}

interface Block {
  readonly items: number[];
  pull: number;
  /** Where it wants to begin, weighed by its pull. */
  start: number;
}

/**
 * The heights nearest to the wanted ones at which nothing of a layer overlaps. Measured from where each would stand if the
 * layer were stacked without room to spare, heights may only grow downward, so this is an isotonic regression: blocks
 * that want to overlap become one.
 */
function spread(
  extents: readonly Extent[],
  order: readonly number[],
  wanted: readonly number[],
  gap: number,
): number[] {
  const stacked = stack(extents, order, gap);
  const blocks: Block[] = [];
  for (const item of order) {
    const pull = extents[item]?.pull ?? 1;
    let block: Block = { items: [item], pull, start: (wanted[item] ?? 0) - (stacked[item] ?? 0) };
    for (let above = blocks.at(-1); above && above.start >= block.start; above = blocks.at(-1)) {
      blocks.pop();
      block = joined(above, block);
    }
    blocks.push(block);
  }
  const heights = [...stacked];
  for (const { items, start } of blocks)
    for (const item of items) heights[item] = start + (stacked[item] ?? 0);
  return heights;
}

const joined = (above: Block, below: Block): Block => {
  const pull = above.pull + below.pull;
  return {
    items: [...above.items, ...below.items],
    pull,
    start: (above.start * above.pull + below.start * below.pull) / pull,
  };
};

/** The heights of a layer that begins at 0 and wastes no room. */
function stack(extents: readonly Extent[], order: readonly number[], gap: number): number[] {
  const heights = extents.map(() => 0);
  let top = 0;
  for (const item of order) {
    const { above, below } = extents[item] ?? { above: 0, below: 0 };
    heights[item] = top + above;
    top += above + below + gap;
  }
  return heights;
}
