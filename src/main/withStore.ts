import { noticesOf } from '../config/noticesOf.ts';
import { readConfig, type Config } from '../config/readConfig.ts';
import { prepareGraph, type Readiness } from '../importers/prepareGraph.ts';
import { lostMessage } from '../store/LostVersions.ts';
import { openStore } from '../store/openStore.ts';
import type { Store } from '../store/Store.ts';

export const NOTICES = {
  EMPTY: 'The graph is empty. Fill it with the shipped one: npx rolegraph import shipped',
  OLDER_SHIPPED_GRAPH:
    'The store holds the shipped graph of another release. Bring it up to date: npx rolegraph import shipped',
  FILLED: 'Filled the embedded store with the shipped graph.',
  READY: '',
} satisfies Record<Readiness, string>;

/** Opens the store; says so where it has lost commits. @param mustAnswer whether a Neo4j must be there now */
export async function open(config: Config, mustAnswer = true): Promise<Store> {
  const store = await openStore({ neo4j: config.neo4j, folder: config.folder, mustAnswer });
  const lost = await store.lost();
  if (lost) console.error(lostMessage(lost));
  return store;
}

/**
 * Opens the store, runs the work, and closes the store whatever happens.
 *
 * @param fill whether an empty embedded store gets the shipped graph first
 */
export async function withStore<T>(
  work: (store: Store, readiness: Readiness) => Promise<T>,
  fill = true,
): Promise<T> {
  const config = readConfig(process.env);
  for (const notice of noticesOf(process.env)) console.error(notice);
  const store = await open(config);
  try {
    return await work(store, await prepareGraph(store, fill));
  } finally {
    await store.close();
  }
}
