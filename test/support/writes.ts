import { kindOfId } from '../../src/graph/kind.ts';
import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { upsertEntities } from '../../src/statements/upsert.ts';
import type { Store } from '../../src/store/Store.ts';

/** Writes what the curated source says, as one change. */
export async function writeFacts(store: Store, facts: Partial<Facts>): Promise<void> {
  await store.write(async (transaction) => {
    const all = { entities: [], links: [], ...facts };
    await applyFacts(transaction, all, 'curated', '2026-03-03T00:00:00.000Z');
    return { changed: true, value: undefined };
  });
}

export async function setStatus(store: Store, id: string, status: 'ACTIVE' | 'DEPRECATED'): Promise<void> {
  await store.write(async (transaction) => {
    const rows = [{ id, properties: { status } }];
    await upsertEntities.get(kindOfId(id) ?? 'TOOL')?.run(transaction, { rows });
    return { changed: true, value: undefined };
  });
}
