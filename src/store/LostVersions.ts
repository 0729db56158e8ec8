/** Commits that the store has acknowledged and does not hold any more: its files were damaged, or older ones put back. */
export interface LostVersions {
  /** The first graph version that is gone. */
  readonly from: number;
  readonly to: number;
  /** ISO 8601. */
  readonly foundAt: string;
}

const versions = ({ from, to }: LostVersions): string =>
  from === to ? `version ${from} is` : `versions ${from} to ${to} are`;

/** What is gone and what to do, in a few lines. */
export const lostMessage = (lost: LostVersions): string =>
  `The embedded store has lost its last commits: ${versions(lost)} gone (found on ${lost.foundAt.slice(0, 10)}). ` +
  'Its files were damaged, or older ones put back. Put a newer copy of its folder back, or repeat the imports ' +
  'and changes made since; then rolegraph check --mend takes this note away.';
