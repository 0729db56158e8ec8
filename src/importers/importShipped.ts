import { applyFacts, isChange } from '../facts/applyFacts.ts';
import { totalOf } from '../facts/changes.ts';
import { linkKey, type Facts, type SourceId } from '../facts/facts.ts';
import { followMerged } from '../facts/followMerged.ts';
import { withdrawLinks, withdrawShare } from '../facts/withdraw.ts';
import { entitiesOfSource, linksOfSource } from '../statements/shares.ts';
import type { Store, Transaction } from '../store/Store.ts';
import type { ShippedReport } from './formatShipped.ts';
import { recordRelease } from './release.ts';
import { readShippedGraph, type ShippedFacts } from './shippedGraph.ts';

export interface ShippedImport {
  /** Whether anything in the graph changed. */
  readonly changed: boolean;
  readonly reports: readonly ShippedReport[];
}

/**
 * Fills the store with the shipped graph, or brings it up to date, in one transaction. What an earlier release said
 * and this one does not is taken back.
 *
 * @param sources what is shipped now, where a test wants something else
 */
export async function importShipped(
  store: Store,
  sources: readonly ShippedFacts[] = readShippedGraph(),
): Promise<ShippedImport> {
  const now = new Date().toISOString();
  const { value } = await store.write(async (transaction) => {
    const applied = new Map<ShippedFacts, Omit<ShippedReport, 'source' | 'withdrawn'>>();
    for (const facts of sources) {
      applied.set(facts, { applied: await applyFacts(transaction, facts, facts.source, now) });
    }
    const reports: ShippedReport[] = [];
    let changed = false;
    for (const [facts, report] of applied) {
      const followed = await followMerged(transaction, facts);
      const withdrawn = await withdrawOthers(transaction, facts.source, followed, now);
      const isNew = await recordRelease(transaction, facts, now, true);
      reports.push({ source: facts.source, ...report, withdrawn });
      changed = isNew || isChange(report.applied) || withdrawn > 0 || changed;
    }
    return { changed, value: { changed, reports } };
  });
  return value;
}

/** @returns how many entities and links changed by what the source does not say any more */
async function withdrawOthers(
  transaction: Transaction,
  source: SourceId,
  { entities, links }: Facts,
  now: string,
): Promise<number> {
  const ids = new Set(entities.map(({ id }) => id));
  const keys = new Set(links.map(linkKey));
  const stored = await linksOfSource.run(transaction, { source });
  const gone = stored.filter((link) => !keys.has(linkKey(link)));
  const unlinked = await withdrawLinks(transaction, source, gone, now);
  const known = await entitiesOfSource.run(transaction, { source });
  const forgotten = known.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
  const changes = await withdrawShare(transaction, source, forgotten, now);
  return totalOf(unlinked) + totalOf(changes);
}
