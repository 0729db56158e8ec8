import { GrafeoStore } from '../../src/store/GrafeoStore.ts';
import { Neo4jStore } from '../../src/store/Neo4jStore.ts';
import type { Store } from '../../src/store/Store.ts';
import { schemaStatements } from '../../src/statements/graphState.ts';

/** Where `npm test` has started a Neo4j for this run; unset in the run on the embedded store. */
export const NEO4J_URI = process.env['ROLEGRAPH_TEST_NEO4J'];

/** Neo4j is slow at first and the machine may be busy: tests of answers are not tests of speed. */
const DEADLINE = 60_000;

/** An empty embedded store in memory, with constraints and indexes. */
export async function emptyGrafeo(): Promise<Store> {
  const store = GrafeoStore.open({ deadline: DEADLINE });
  await store.applySchema(schemaStatements());
  return store;
}

/** The Neo4j of this run, emptied, with constraints and indexes. */
export async function emptyNeo4j(): Promise<Store> {
  if (NEO4J_URI === undefined) throw new Error('ROLEGRAPH_TEST_NEO4J is not set; run: npm test');
  const store = await Neo4jStore.open({
    uri: NEO4J_URI,
    username: process.env['ROLEGRAPH_TEST_NEO4J_USERNAME'],
    password: process.env['ROLEGRAPH_TEST_NEO4J_PASSWORD'],
    deadline: DEADLINE,
  });
  await clear(store);
  await store.applySchema(schemaStatements());
  return store;
}

/** The store of this run, empty: Neo4j in the run on Neo4j, else the embedded one. */
export const emptyStore = (): Promise<Store> => (NEO4J_URI === undefined ? emptyGrafeo() : emptyNeo4j());

/** Removes everything, as a new graph of version 0. */
export async function clear(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.change('MATCH (n) DETACH DELETE n RETURN count(n) AS total', {});
    return { changed: true, value: undefined };
  });
}
