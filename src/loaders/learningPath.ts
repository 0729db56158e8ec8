/** Something missing, with what learning it gains. */
export interface Missing {
  readonly id: string;
  readonly micro: number;
}

/**
 * Puts what is missing in an order to learn it: what gains most first, and before each what it
 * builds on of the rest, again what gains most first. Of a circle, what is met first comes last.
 *
 * @param missing heaviest first, ties by id
 * @param prerequisites what each builds on, by id; ids of other things are left out of account
 */
export function learningPath<M extends Missing>(
  missing: readonly M[],
  prerequisites: ReadonlyMap<string, readonly string[]>,
): M[] {
  const rank = new Map(missing.map(({ id }, index) => [id, index]));
  const rankOf = (id: string): number => rank.get(id) ?? missing.length;
  const placed = new Set<string>();
  const path: M[] = [];
  // Its own stack, since a chain of prerequisites may be longer than the call stack is deep.
  const place = (start: number): void => {
    const stack = [{ index: start, isOpen: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const item = missing[top.index];
      if (!item) continue;
      if (top.isOpen) path.push(item);
      else if (!placed.has(item.id)) {
        placed.add(item.id);
        stack.push({ index: top.index, isOpen: true });
        const first = (prerequisites.get(item.id) ?? []).map(rankOf).sort((a, b) => b - a);
        for (const index of first) stack.push({ index, isOpen: false });
      }
    }
  };
  missing.forEach((_, index) => {
    place(index);
  });
  return path;
}
