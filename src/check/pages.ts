import { batches } from '../facts/values.ts';
import { entityIdsAfter } from '../statements/exported.ts';
import type { Store } from '../store/Store.ts';

/** Ids that one statement lists: it costs the store about as much as a longer list. */
const IDS = 5000;

/** Entities looked at at once, which is what a check holds in memory. */
const PAGE = 250;

/** The ids of all entities, sorted, in pages. */
export async function* pages(store: Store): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const rows = await entityIdsAfter.run(store, { after, first: IDS });
    const last = rows.at(-1);
    if (!last) return;
    // An id that two have comes twice.
    yield* batches([...new Set(rows.map(({ id }) => id))], PAGE);
    after = last.id;
  }
}
