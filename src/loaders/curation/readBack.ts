import { linkKey, type LinkEnds } from '../../facts/facts.ts';
import type { Entity, Link } from '../../graph/entity.ts';
import { entitiesById } from '../../statements/entitiesById.ts';
import { linkProperties, toLink } from '../../statements/shapes.ts';
import { storedLinks } from '../../statements/stored.ts';
import type { Transaction } from '../../store/Store.ts';

/** Entities as they are in the transaction, in the order of the ids. */
export async function readEntities(transaction: Transaction, ids: readonly string[]): Promise<Entity[]> {
  const entities = await entitiesById.run(transaction, { ids: [...new Set(ids)] });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Links as they are in the transaction, in their order. */
export async function readLinks(transaction: Transaction, links: readonly LinkEnds[]): Promise<Link[]> {
  const rows = links.map(({ from, relation, to }, index) => ({ index, from, relation, to }));
  const stored = await storedLinks.run(transaction, { rows });
  const byKey = new Map(
    stored.flatMap(({ index, properties }) => {
      const ends = links[index];
      return ends ? [[linkKey(ends), linkProperties.parse(properties)] as const] : [];
    }),
  );
  return links.flatMap((ends) => {
    const properties = byKey.get(linkKey(ends));
    return properties ? [toLink(ends.from, ends.relation, ends.to, properties)] : [];
  });
}
