import type { Parameter } from '../store/Store.ts';

/** Each value once, by code unit, so that both stores and every run agree. */
export const sorted = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].sort();

export const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** Whether a stored value is the wanted one; a missing property is the same as null. */
export function sameValue(stored: unknown, wanted: Parameter): boolean {
  if (stored === undefined || stored === null) return wanted === null || isEmptyList(wanted);
  if (Array.isArray(stored) && Array.isArray(wanted)) {
    return stored.length === wanted.length && stored.every((item, index) => item === wanted[index]);
  }
  return stored === wanted;
}

const isEmptyList = (value: Parameter): boolean => Array.isArray(value) && value.length === 0;

/** The wanted properties that differ from the stored ones. */
export function changedProperties(
  stored: Readonly<Record<string, unknown>> | undefined,
  wanted: Readonly<Record<string, Parameter>>,
): Record<string, Parameter> | undefined {
  const changed = Object.entries(wanted).filter(([key, value]) => !sameValue(stored?.[key], value));
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** Splits a list into runs of at most `size`. */
export function* batches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** Groups items by a key, in the order of first appearance. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
