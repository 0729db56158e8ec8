import type { Territory } from './Territory.ts';

/** For each node, by the set of required nodes met so far (a bit mask): the least penalty still to come. */
export type Remainders = ReadonlyMap<string, readonly number[]>;

export interface Course {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  /** The bit of each node that must be met. */
  readonly bits: ReadonlyMap<string, number>;
}

/**
 * For every place of a path of exactly this length, the nodes that can stand there and the least
 * penalty from there to the end: an exact lower bound, since it counts walks, and paths are walks.
 */
export function remainders(territory: Territory, course: Course): Remainders[] {
  const masks = 1 << course.bits.size;
  const last = new Array<number>(masks).fill(Infinity);
  last[masks - 1] = 0;
  const levels: Remainders[] = [new Map([[course.to, last]])];
  for (let place = course.length - 1; place >= 0; place -= 1) {
    levels.unshift(levelBefore(levels[0] ?? new Map(), place, territory, course));
  }
  return levels;
}

function levelBefore(
  next: Remainders,
  place: number,
  { graph, from, to }: Territory,
  course: Course,
): Remainders {
  const level = new Map<string, number[]>();
  const rest = course.length - place;
  for (const [id, after] of next) {
    const penalty = id === course.to ? 0 : graph.penalty(id);
    const bit = course.bits.get(id) ?? 0;
    for (const other of graph.neighbours(id)) {
      if ((other === course.from) !== (place === 0) || other === course.to) continue;
      // Out of reach of either end; a distance that is unknown is beyond the ball, which is near enough.
      if ((from.distance(other) ?? 0) > place || (to.distance(other) ?? 0) > rest) continue;
      lower(level, other, after, penalty, bit);
    }
  }
  return level;
}

function lower(
  level: Map<string, number[]>,
  id: string,
  after: readonly number[],
  penalty: number,
  bit: number,
): void {
  let least = level.get(id);
  if (!least) {
    least = new Array<number>(after.length).fill(Infinity);
    level.set(id, least);
  }
  for (let mask = 0; mask < least.length; mask += 1) {
    const through = penalty + (after[mask | bit] ?? Infinity);
    if (through < (least[mask] ?? Infinity)) least[mask] = through;
  }
}
