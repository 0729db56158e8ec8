/**
 * How many each of some groups gets of a limited number, none more than it has: one each in turn, in their
 * order, until all is given. So small groups are shown whole and large ones share the rest.
 */
export function fairShares(sizes: readonly number[], most: number): number[] {
  const shares = sizes.map(() => 0);
  let left = most;
  for (let given = true; given && left > 0;) {
    given = false;
    for (const [index, size] of sizes.entries()) {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= size) continue;
      shares[index] = share + 1;
      left -= 1;
      given = true;
    }
  }
  return shares;
}
