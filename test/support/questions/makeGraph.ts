import { kindOfId } from '../../../src/graph/kind.ts';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import { refreshFigures } from '../../../src/facts/refreshFigures.ts';
import { upsertEntities } from '../../../src/statements/upsert.ts';
import type { Store } from '../../../src/store/Store.ts';
import { clear } from '../stores.ts';
import type { QuestionCase } from './randomQuestions.ts';

/** Empties the store, and fills it with a graph. */
export async function makeGraph(store: Store, { facts, deprecated }: QuestionCase): Promise<void> {
  await clear(store);
  await store.write(async (transaction) => {
    await applyFacts(transaction, facts, 'curated', '2026-01-01T00:00:00.000Z');
    for (const id of deprecated) {
      const rows = [{ id, properties: { status: 'DEPRECATED' } }];
      await upsertEntities.get(kindOfId(id) ?? 'ROLE')?.run(transaction, { rows });
    }
    await refreshFigures(
      transaction,
      facts.entities.map(({ id }) => id),
    );
    return { changed: true, value: undefined };
  });
}
