export type SortKey = readonly (string | number)[];

/** By code point, as both stores order texts; JavaScript's own order is by code unit. */
const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Part by part, numbers ascending. */
function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    const order =
      typeof left === 'string' || typeof right === 'string'
        ? compareText(String(left), String(right))
        : left - right;
    if (order !== 0) return order;
  }
  return 0;
}

export const sortBy = <T>(items: readonly T[], keyOf: (item: T) => SortKey): T[] =>
  [...items].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));

/** The first ones behind a place in a sorted list; from the start where the place is null. */
export const pageBehind = <T>(
  items: readonly T[],
  keyOf: (item: T) => SortKey,
  place: SortKey | null,
  first: number,
): T[] => items.filter((item) => place === null || compareKeys(keyOf(item), place) > 0).slice(0, first);
