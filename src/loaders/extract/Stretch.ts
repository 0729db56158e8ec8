/** A part of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  /** The first unit after it. */
  readonly end: number;
}

/** In the order of the text, of two that begin together the longer first. */
export const byPlace = (a: Stretch, b: Stretch): number => a.start - b.start || b.end - a.end;

/**
 * Those that do not overlap, in their order: of two that do the longer, else the one that begins first.
 *
 * @param stretches in the order of the text
 */
export function longestFirst<T extends Stretch>(stretches: readonly T[]): T[] {
  const byLength = groupedByLength(stretches);
  const taken = new Uint8Array(stretches.reduce((most, { end }) => Math.max(most, end), 0));
  const chosen: T[] = [];
  for (const length of [...byLength.keys()].sort((a, b) => b - a)) {
    for (const one of byLength.get(length) ?? []) {
      // What is taken is no shorter, so that it cannot lie inside and leave both ends free.
      if (taken[one.start] === 1 || taken[one.end - 1] === 1) continue;
      taken.fill(1, one.start, one.end);
      chosen.push(one);
    }
  }
  return chosen.sort(byPlace);
}

function groupedByLength<T extends Stretch>(stretches: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of stretches) {
    const group = groups.get(one.end - one.start);
    if (group) group.push(one);
    else groups.set(one.end - one.start, [one]);
  }
  return groups;
}

/** The index of the first of some in order that begins at a place or behind it. */
export function firstFrom(stretches: readonly Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
