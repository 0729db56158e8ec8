import { noChanges } from '../facts/changes.ts';
import { loadEntities, saveEntities } from '../facts/entityEdits.ts';
import { finishWrite } from '../facts/finishWrite.ts';
import { linkEdit, saveLinks } from '../facts/linkEdits.ts';
import { CURATOR } from '../facts/rank.ts';
import { refreshFigures } from '../facts/refreshFigures.ts';
import { checkCounts, checkDangling, setCounts } from '../statements/check.ts';
import { linksFrom } from '../statements/stored.ts';
import { dropUnusedAliases } from '../statements/upsert.ts';
import type { Store, Transaction } from '../store/Store.ts';
import { pages } from './pages.ts';
import { hasItsSays } from './checkEntity.ts';

/** Whose change it is, in the records. */
const BY = 'rolegraph check --mend';

/** Aliases that one statement takes away. */
const ALIASES = 1000;

/**
 * Works out again what follows from what the sources say: merged words, nameKey, status, aliases, weights and marks,
 * kept degrees and counts; takes away aliases that name nothing, and the note of lost commits. A page of entities is a
 * transaction. What a source says is left as it is.
 */
export async function mendGraph(store: Store): Promise<void> {
  for await (const ids of pages(store)) await mendPage(store, ids);
  await mendAliases(store);
  await store.derive(async (transaction) => {
    const [counts] = await checkCounts.run(transaction, {});
    if (counts) await setCounts.run(transaction, { entities: counts.entities, links: counts.links });
  });
  await store.forgetLost();
}

async function mendPage(store: Store, ids: string[]): Promise<void> {
  const now = new Date().toISOString();
  await store.write(async (transaction) => {
    const changes = noChanges();
    await mendEntities(transaction, ids, now, changes);
    await mendLinks(transaction, ids, changes);
    await finishWrite(transaction, changes, { source: CURATOR, now, by: BY });
    const changed = [changes.updated, changes.deprecated, changes.relinked].some(({ size }) => size > 0);
    return { changed, value: undefined };
  });
  // Figures are no facts: no version comes of them.
  await store.derive((transaction) => refreshFigures(transaction, ids));
}

async function mendEntities(
  transaction: Transaction,
  ids: readonly string[],
  now: string,
  changes: ReturnType<typeof noChanges>,
): Promise<void> {
  const edits = [...(await loadEntities(transaction, ids)).values()];
  // Where a source's words are missing, nothing follows from them.
  const whole = edits.filter(({ stored }) => stored && hasItsSays(stored));
  await saveEntities(transaction, whole, now, changes);
}

async function mendLinks(
  transaction: Transaction,
  ids: string[],
  changes: ReturnType<typeof noChanges>,
): Promise<void> {
  const rows = await linksFrom.run(transaction, { ids });
  const edits = rows.map(({ properties, ...ends }) => linkEdit(ends, properties));
  // A link without a source would be deleted.
  await saveLinks(
    transaction,
    edits.filter(({ state }) => state.size > 0),
    changes,
  );
}

async function mendAliases(store: Store): Promise<void> {
  for (let left = true; left;) {
    left = await store.derive(async (transaction) => {
      const rows = await checkDangling.run(transaction, { first: ALIASES });
      const keys = rows.find(({ label }) => label === 'Alias')?.keys ?? [];
      await dropUnusedAliases.run(transaction, { keys });
      return keys.length > 0;
    });
  }
}
