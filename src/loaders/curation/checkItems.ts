import { MOST_ITEMS } from './inputs.ts';
import type { Path, Problems } from './Problems.ts';

/** Notes whether a list has too few or too many items. */
export function checkItems(items: readonly unknown[], path: Path, problems: Problems): void {
  if (items.length === 0) problems.add(path, 'It is empty. Give at least one.');
  if (items.length > MOST_ITEMS) {
    problems.add(path, `It has ${items.length} items. Give at most ${MOST_ITEMS} at once.`);
  }
}

/** Notes each item that is the same as one before it. */
export function checkRepeats<T>(
  items: readonly (T | undefined)[],
  keyOf: (item: T) => string,
  path: Path,
  problems: Problems,
): void {
  const first = new Map<string, number>();
  items.forEach((item, index) => {
    if (item === undefined) return;
    const key = keyOf(item);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else problems.add([...path, index], `It is ${key}, and so is item ${before} of the list. Give it once.`);
  });
}
