import { MICRO } from '../weighedItems.ts';
import type { Asked } from './asked.ts';

/** How much two ask for the same. */
interface Comparison {
  /** The weighted Jaccard of what they ask, as that of `Role.similar`: 0 to 1, in whole millionths. */
  readonly score: number;
  /** Ids of what both ask that weighs most with both, at most three, heaviest first, ties by id. */
  readonly shared: readonly string[];
}

const MOST_SHARED = 3;

interface Shared {
  readonly id: string;
  /** The lesser of the two weights. */
  readonly micro: number;
}

export function compare(one: Asked, other: Asked): Comparison {
  const [few, many] = one.micros.size < other.micros.size ? [one, other] : [other, one];
  const heaviest: Shared[] = [];
  let sum = 0;
  for (const [id, micro] of few.micros) {
    const lesser = Math.min(micro, many.micros.get(id) ?? 0);
    if (lesser === 0) continue;
    sum += lesser;
    insert(heaviest, { id, micro: lesser });
  }
  const either = one.total + other.total - sum;
  const score = either === 0 ? 0 : Math.round((MICRO * sum) / either) / MICRO;
  return { score, shared: heaviest.map(({ id }) => id) };
}

/** Puts an item in its place among the heaviest, if it is one of them. */
function insert(heaviest: Shared[], item: Shared): void {
  const place = heaviest.findIndex((held) => isHeavier(item, held));
  if (place < 0) heaviest.push(item);
  else heaviest.splice(place, 0, item);
  if (heaviest.length > MOST_SHARED) heaviest.pop();
}

const isHeavier = (a: Shared, b: Shared): boolean =>
  a.micro > b.micro || (a.micro === b.micro && a.id < b.id);
