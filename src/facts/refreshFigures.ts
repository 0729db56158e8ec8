import { refreshDegrees } from '../statements/upsert.ts';
import { markLinked } from '../statements/weights.ts';
import type { Transaction } from '../store/Store.ts';
import { batches, sorted } from './values.ts';

/** How many entities one statement counts. */
const ROWS = 1000;

/**
 * Brings the kept figures of entities up to date whose links, status or existence a write has
 * changed. Weights that depend on all roles are only marked, for the next answer that needs them.
 */
export async function refreshFigures(transaction: Transaction, touched: readonly string[]): Promise<void> {
  if (touched.length === 0) return;
  for (const ids of batches(sorted(touched), ROWS)) await refreshDegrees.run(transaction, { ids });
  await markLinked.run(transaction, {});
}
