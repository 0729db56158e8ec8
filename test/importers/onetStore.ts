import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { EntityFact } from '../../src/facts/facts.ts';
import { entitiesById } from '../../src/statements/entitiesById.ts';
import { identified, storedLinks } from '../../src/statements/stored.ts';
import { cypherText } from '../../src/store/cypherText.ts';
import { GrafeoStore } from '../../src/store/GrafeoStore.ts';
import type { Store } from '../../src/store/Store.ts';

/** An embedded store in memory with the schema, and these entities of the curated graph. */
export async function storeWith(entities: readonly EntityFact[] = []): Promise<Store> {
  const store = GrafeoStore.open({ deadline: 60_000 });
  await store.applySchema(cypherText('schema').split(';'));
  await store.write(async (transaction) => {
    const facts = { entities, links: [] };
    await applyFacts(transaction, facts, 'curated', '2026-01-01T00:00:00.000Z');
    return { changed: entities.length > 0, value: undefined };
  });
  return store;
}

export async function idOf(store: Store, key: string): Promise<string | undefined> {
  const [row] = await identified.run(store, { keys: [key] });
  return row?.id;
}

export async function entity(store: Store, id: string) {
  const [found] = await entitiesById.run(store, { ids: [id] });
  return found;
}

export async function uses(store: Store, from: string, to: string) {
  const rows = await storedLinks.run(store, { rows: [{ index: 0, from, relation: 'USES', to }] });
  return rows[0]?.properties;
}

/** Every property of every node and relationship, in one order, to compare a store with itself. */
export async function dump(store: Store): Promise<string[]> {
  const nodes = await store.read('MATCH (n) RETURN labels(n) AS labels, n{.*} AS properties', {});
  const links = await store.read(
    'MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key) AS start, type(r) AS type, coalesce(b.id, b.key) AS end, r{.*} AS properties',
    {},
  );
  return [...nodes, ...links].map((row) => JSON.stringify(row)).sort();
}
