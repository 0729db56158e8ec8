import type { Store } from '../store/Store.ts';
import { applyFacts, isChange, type Applied } from './applyFacts.ts';
import { recordRelease } from './release.ts';
import { readShippedGraph } from './shippedGraph.ts';

/** Fills the store with the shipped graph, or brings it up to date, in one transaction. */
export async function importShipped(store: Store): Promise<Applied[]> {
  const sources = readShippedGraph();
  const now = new Date().toISOString();
  const { value } = await store.write(async (transaction) => {
    const applied: Applied[] = [];
    let changed = false;
    for (const facts of sources) {
      const done = await applyFacts(transaction, facts, facts.source, now);
      applied.push(done);
      changed = (await recordRelease(transaction, facts, now)) || isChange(done) || changed;
    }
    return { changed, value: applied };
  });
  return value;
}
