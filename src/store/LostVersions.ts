/** Commits that the store has acknowledged and does not hold any more: its files were damaged, or older ones put back. */
export interface LostVersions {
  /** The first graph version that is gone. */
  readonly from: number;
  readonly to: number;
  /** ISO 8601. */
  readonly foundAt: string;
}

/** Which commits are gone, and since when that is known. */
export function lostInShort({ from, to, foundAt }: LostVersions): string {
  const versions = from === to ? `version ${from} is` : `versions ${from} to ${to} are`;
  return `${versions} gone (found on ${foundAt.slice(0, 10)})`;
}

/** The same with what to do, in a few lines. */
export const lostMessage = (lost: LostVersions): string =>
  `The embedded store has lost its last commits: ${lostInShort(lost)}. ` +
  'Its files were damaged, or older ones put back. Put a newer copy of its folder back, or repeat the imports ' +
  'and changes made since; then rolegraph check --mend takes this note away.';
