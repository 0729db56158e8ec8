import type { Store } from '../store/Store.ts';
import { applyFacts, isChange } from './applyFacts.ts';
import type { ShippedReport } from './formatShipped.ts';
import { recordRelease } from './release.ts';
import { readShippedGraph } from './shippedGraph.ts';

export interface ShippedImport {
  /** Whether anything in the graph changed. */
  readonly changed: boolean;
  readonly reports: readonly ShippedReport[];
}

/** Fills the store with the shipped graph, or brings it up to date, in one transaction. */
export async function importShipped(store: Store): Promise<ShippedImport> {
  const sources = readShippedGraph();
  const now = new Date().toISOString();
  const { value } = await store.write(async (transaction) => {
    const reports: ShippedReport[] = [];
    let changed = false;
    for (const facts of sources) {
      const applied = await applyFacts(transaction, facts, facts.source, now);
      reports.push({ source: facts.source, applied });
      changed = (await recordRelease(transaction, facts, now, true)) || isChange(applied) || changed;
    }
    return { changed, value: { changed, reports } };
  });
  return value;
}
