import { upsertRelease } from '../statements/upsert.ts';
import { listSources } from '../statements/listSources.ts';
import type { Store, Transaction } from '../store/Store.ts';
import { applyFacts, isChange, type Applied } from './applyFacts.ts';
import { readShippedGraph, sourceRecord, type ShippedFacts } from './shippedGraph.ts';

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

/** @returns whether this release is new */
export async function recordRelease(
  transaction: Transaction,
  { source, sha256 }: Pick<ShippedFacts, 'source' | 'sha256'>,
  now: string,
  release = sha256.slice(0, 12),
): Promise<boolean> {
  const id = `${source}@${release}`;
  const known = await listSources.run(transaction, {});
  if (known.some(({ releases }) => releases.some((old) => old.id === id && old.sha256 === sha256))) return false;
  const record = sourceRecord(source);
  await upsertRelease.run(transaction, { source: { ...record }, release: { id, sha256, importedAt: now } });
  return true;
}
