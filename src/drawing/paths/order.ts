/** A link between neighbouring layers, as indexes into the left and the right one. */
export type Joint = readonly [left: number, right: number];

/** The items of each layer from top to bottom. */
export type Order = readonly (readonly number[])[];

/** Whether each item of each layer is of some sort. */
type Marked = readonly (readonly boolean[])[];

/** Sweeps without a better order before it is taken. */
const PATIENCE = 6;

/**
 * An order of each layer with few crossings, by barycentre sweeps with transposition. Deterministic: of equal orders the
 * one nearer to the given one stands.
 * @param sizes how many items each layer has
 * @param joints those between layer i and i + 1, for each i but the last
 * @param last which items of each layer come after all others of it, whatever that crosses
 */
export function orderLayers(
  sizes: readonly number[],
  joints: readonly (readonly Joint[])[],
  last: Marked = [],
): Order {
  const layered = new LayeredGraph(sizes, joints, last);
  const given = lastBelow(
    sizes.map((size) => Array.from({ length: size }, (_, index) => index)),
    last,
  );
  let best: Order = given;
  let fewest = crossingsOf(best, joints);
  // Which side is swept first, and which of two that pull alike goes up, decide where the sweeps end.
  for (const [isRightward, isReversed] of STARTS) {
    if (fewest === 0) break;
    const found = layered.improved(given, isRightward, isReversed);
    const crossings = crossingsOf(found, joints);
    if (crossings < fewest) [best, fewest] = [found, crossings];
  }
  const turned = lastBelow(upright(best), last);
  return crossingsOf(turned, joints) <= fewest ? turned : best;
}

const lastBelow = (order: Order, last: Marked): Order =>
  order.map((layer, at) => {
    const isLast = (item: number): boolean => last[at]?.[item] === true;
    return [...layer.filter((item) => !isLast(item)), ...layer.filter(isLast)];
  });

/** Upside down there are as many crossings: the way that has what was given first further up. */
function upright(order: Order): Order {
  let above = 0;
  for (const layer of order) {
    const pairs = (layer.length * (layer.length - 1)) / 2;
    above += pairs - 2 * inversions(layer, layer.length);
  }
  return above >= 0 ? order : order.map((layer) => layer.toReversed());
}

const STARTS = [
  [true, false],
  [false, false],
  [true, true],
  [false, true],
] as const;

/** How many pairs of joints cross. */
export function crossingsOf(order: Order, joints: readonly (readonly Joint[])[]): number {
  const positions = order.map(positionsOf);
  let crossings = 0;
  joints.forEach((between, layer) => {
    const [left = [], right = []] = [positions[layer], positions[layer + 1]];
    const ends = between
      .map(([from, to]): Joint => [left[from] ?? 0, right[to] ?? 0])
      .sort(([a, c], [b, d]) => a - b || c - d)
      .map(([, end]) => end);
    crossings += inversions(ends, order[layer + 1]?.length ?? 0);
  });
  return crossings;
}

/** How many pairs stand the wrong way round, counted by a Fenwick tree. */
function inversions(numbers: readonly number[], size: number): number {
  const tree = new Array<number>(size + 1).fill(0);
  let count = 0;
  numbers.forEach((number, before) => {
    let notAbove = 0;
    for (let at = number + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    count += before - notAbove;
    for (let at = number + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return count;
}

/** Where each item stands. */
function positionsOf(layer: readonly number[]): number[] {
  const positions = new Array<number>(layer.length).fill(0);
  layer.forEach((item, position) => (positions[item] = position));
  return positions;
}

class LayeredGraph {
  readonly #joints: readonly (readonly Joint[])[];
  readonly #last: Marked;
  /** For each layer and item its neighbours in the layer before and in the one after. */
  readonly #neighbours: readonly (readonly { readonly left: number[]; readonly right: number[] }[])[];

  constructor(sizes: readonly number[], joints: readonly (readonly Joint[])[], last: Marked) {
    this.#joints = joints;
    this.#last = last;
    const neighbours = sizes.map((size) =>
      Array.from({ length: size }, () => ({ left: new Array<number>(), right: new Array<number>() })),
    );
    joints.forEach((between, layer) => {
      for (const [from, to] of between) {
        neighbours[layer]?.[from]?.right.push(to);
        neighbours[layer + 1]?.[to]?.left.push(from);
      }
    });
    this.#neighbours = neighbours;
  }

  /** Sweeps from one side and back, until that has not helped for a while. */
  improved(start: Order, isRightward: boolean, isReversed: boolean): Order {
    let order = start;
    let best = start;
    let fewest = Infinity;
    for (let sweep = 0, since = 0; since < PATIENCE && fewest > 0; sweep += 1, since += 1) {
      const rightward = (sweep % 2 === 0) === isRightward;
      order = this.#transposed(this.#swept(order, rightward, isReversed !== sweep % 4 >= 2));
      const crossings = crossingsOf(order, this.#joints);
      if (crossings < fewest) [best, fewest, since] = [order, crossings, 0];
    }
    return best;
  }

  #isLast(at: number, item: number): boolean {
    return this.#last[at]?.[item] === true;
  }

  /** Each layer in turn by the mean position of its items' neighbours in the layer swept before. */
  #swept(order: Order, rightward: boolean, isReversed: boolean): Order {
    const swept = order.map((layer) => layer);
    const side = rightward ? 'left' : 'right';
    for (let step = 1; step < order.length; step += 1) {
      const at = rightward ? step : order.length - 1 - step;
      const positions = positionsOf(swept[at + (rightward ? -1 : 1)] ?? []);
      const layer = swept[at] ?? [];
      const pull = layer.map((item, position) => {
        const beside = this.#neighbours[at]?.[item]?.[side] ?? [];
        return { item, position, mean: meanOf(beside.map((one) => positions[one] ?? 0)) ?? position };
      });
      const tie = isReversed ? -1 : 1;
      pull.sort((a, b) => a.mean - b.mean || tie * (a.position - b.position));
      const items = pull.map(({ item }) => item);
      swept[at] = [
        ...items.filter((item) => !this.#isLast(at, item)),
        ...items.filter((item) => this.#isLast(at, item)),
      ];
    }
    return swept;
  }

  /** Swaps neighbours in a layer for as long as that takes crossings away. */
  #transposed(order: Order): Order {
    const layers = order.map((layer) => [...layer]);
    const positions = layers.map(positionsOf);
    let isBetter = true;
    while (isBetter) {
      isBetter = false;
      for (const [at, layer] of layers.entries()) {
        for (let upper = 0; upper + 1 < layer.length; upper += 1) {
          const [one, other] = [layer[upper] ?? 0, layer[upper + 1] ?? 0];
          if (this.#gain(at, one, other, positions) <= 0) continue;
          [layer[upper], layer[upper + 1]] = [other, one];
          positions[at] = positionsOf(layer);
          isBetter = true;
        }
      }
    }
    return layers;
  }

  /** How many crossings fewer there are with `other` above `one`. */
  #gain(at: number, one: number, other: number, positions: readonly (readonly number[])[]): number {
    if (this.#isLast(at, one) !== this.#isLast(at, other)) return 0;
    const neighbours = this.#neighbours[at];
    const [above, below] = [neighbours?.[one], neighbours?.[other]];
    if (!above || !below) return 0;
    return (
      gainOfSwap(above.left, below.left, positions[at - 1] ?? []) +
      gainOfSwap(above.right, below.right, positions[at + 1] ?? [])
    );
  }
}

/** How many crossings fewer there are on one side if the lower of two items stood above the upper. */
function gainOfSwap(
  upper: readonly number[],
  lower: readonly number[],
  positions: readonly number[],
): number {
  let gain = 0;
  for (const one of upper) {
    for (const other of lower) gain += Math.sign((positions[one] ?? 0) - (positions[other] ?? 0));
  }
  return gain;
}

const meanOf = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
