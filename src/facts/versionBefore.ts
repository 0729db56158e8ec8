import { readVersion } from '../store/graphVersion.ts';
import type { Transaction } from '../store/Store.ts';

/** The version that a write builds on: the first thing in it was to raise the version by one. */
export const versionBefore = async (transaction: Transaction): Promise<number> =>
  (await readVersion(transaction)) - 1;
