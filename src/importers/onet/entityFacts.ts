import type { EntityFact } from '../facts.ts';
import type { Recognition } from '../recognise.ts';

/** A row that names an entity, with the entity that it turned out to be. */
export interface Recognised {
  readonly key: string;
  readonly recognition: Recognition;
  /** What the row says of it. */
  readonly says: Pick<EntityFact, 'name' | 'description' | 'category'>;
}

/**
 * One fact an entity. Where several names are one entity, the first one speaks and the others only
 * add their external ids: otherwise each would rename it, and a second import would do so again.
 *
 * @param said what this import has said of entities before, by id
 */
export function entityFacts(
  recognised: readonly Recognised[],
  said: ReadonlyMap<string, EntityFact>,
): EntityFact[] {
  const facts = new Map<string, EntityFact>();
  for (const { key, recognition, says } of recognised) {
    const { id, kind } = recognition;
    const fact = facts.get(id) ?? said.get(id) ?? { id, kind, ...says };
    facts.set(id, { ...fact, externalIds: [...(fact.externalIds ?? []), key] });
  }
  return [...facts.values()];
}
