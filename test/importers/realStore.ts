import type { Store } from '../../src/store/Store.ts';

/** External id → id of the entity, for the ids that begin so. */
export async function identities(store: Store, prefix: string): Promise<Map<string, string>> {
  const rows = await store.read(
    'MATCH (x:ExternalId)-[:IDENTIFIES]->(e:Entity) WHERE x.key STARTS WITH $prefix RETURN x.key AS key, e.id AS id',
    { prefix },
  );
  return new Map(rows.map((row) => [String(row['key']), String(row['id'])]));
}

/** The folded names and strong aliases that mean several ACTIVE entities. */
export async function namesOfSeveral(store: Store): Promise<Set<string>> {
  const named = await store.read(
    `MATCH (e:Entity) WHERE e.status = 'ACTIVE' RETURN e.id AS id, e.nameKey AS key`,
    {},
  );
  const aliased = await store.read(
    `MATCH (a:Alias)-[r:ALIAS_OF]->(e:Entity) WHERE r.kind = 'STRONG' AND e.status = 'ACTIVE'
     RETURN e.id AS id, a.key AS key`,
    {},
  );
  const keys = new Map<string, Set<string>>();
  for (const { id, key } of [...named, ...aliased]) {
    keys.set(String(key), (keys.get(String(key)) ?? new Set()).add(String(id)));
  }
  return new Set([...keys].flatMap(([key, ids]) => (ids.size > 1 ? [key] : [])));
}
