import type { Ask } from '../../../src/explorer/Ask.ts';
import { prepareGraph } from '../../../src/importers/prepareGraph.ts';
import { askOperations } from '../../../src/main/askOperations.ts';
import { createContextFor, nobody } from '../../../src/main/askStore.ts';
import { createSchema } from '../../../src/resolvers/createSchema.ts';
import type { Store } from '../../../src/store/Store.ts';
import { emptyGrafeo } from '../stores.ts';

/** Asks a store as the explorer does. An error that is the server's own fails the test. */
export function askGraph(store: Store): Ask {
  const context = createContextFor(store);
  return askOperations(
    createSchema(),
    () => context(nobody),
    (error) => {
      throw error;
    },
  );
}

/** An embedded store in memory with the shipped graph. */
export async function shippedStore(): Promise<Store> {
  const store = await emptyGrafeo();
  await prepareGraph(store);
  return store;
}
