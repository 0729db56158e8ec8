import { isReadOnly, RolegraphError } from '../graph/errors.ts';
import { graphState, schemaStatements, setFormat } from '../statements/graphState.ts';
import { listSources } from '../statements/listSources.ts';
import type { Store } from '../store/Store.ts';
import { importShipped } from './importShipped.ts';
import { shippedReleases } from './shippedGraph.ts';

/** How the graph is laid out in a store; raised when an older layout cannot be read any more. */
const FORMAT = 2;

export type Readiness = 'FILLED' | 'READY' | 'EMPTY' | 'OLDER_SHIPPED_GRAPH';

/**
 * Makes the constraints, refuses a graph of another format, and says what the store holds. An empty
 * embedded store is filled with the shipped graph; an empty Neo4j only gets its format recorded.
 *
 * @param fill false leaves an empty embedded store empty too
 *
 * @throws RolegraphError STORE_UNAVAILABLE if the graph has another format
 */
export async function prepareGraph(store: Store, fill = true): Promise<Readiness> {
  await makeSchema(store);
  const [state] = await graphState.run(store, {});
  if (state && state.entities > 0) {
    refuseOtherFormat(state.format, store);
    return (await hasShippedReleases(store)) ? 'READY' : 'OLDER_SHIPPED_GRAPH';
  }
  await recordFormat(store);
  if (store.kind === 'NEO4J' || !fill) return 'EMPTY';
  await importShipped(store);
  return 'FILLED';
}

/** A store that takes no writes is served as it is. */
async function makeSchema(store: Store): Promise<void> {
  try {
    await store.applySchema(schemaStatements());
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
}

async function recordFormat(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    const [state] = await graphState.run(transaction, {});
    if (state?.format === FORMAT) return { changed: false, value: undefined };
    await setFormat.run(transaction, { format: FORMAT });
    return { changed: true, value: undefined };
  });
}

function refuseOtherFormat(format: number | null, store: Store): void {
  if (format === FORMAT) return;
  const aside =
    store.kind === 'NEO4J'
      ? 'Name another database by NEO4J_DATABASE, or empty this one'
      : 'Move the folder of the store away, or name another one by ROLEGRAPH_DATA';
  const message =
    `The stored graph has format ${format ?? 'none'}, and this release needs format ${FORMAT}. ` +
    `${aside}; then start again and repeat the imports.`;
  throw new RolegraphError('STORE_UNAVAILABLE', message);
}

/** Whether the newest release of each shipped source is the one that is shipped now. */
async function hasShippedReleases(store: Store): Promise<boolean> {
  const sources = await listSources.run(store, {});
  const newest = new Set(sources.flatMap(({ releases }) => releases[0]?.id ?? []));
  return shippedReleases().every((id) => newest.has(id));
}
