import type { AliasFact, EntityFact } from '../facts.ts';
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
 * add their external ids: otherwise each would rename it, and a second import would do so again. A name
 * that was recognised in another form becomes an alias, so that it still means the entity.
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
    const aliases = [...(fact.aliases ?? []), ...aliasOf(recognition, says)];
    facts.set(id, { ...fact, aliases, externalIds: [...(fact.externalIds ?? []), key] });
  }
  return [...facts.values()];
}

const NEEDS_NO_ALIAS: readonly Recognition['how'][] = ['EXTERNAL_ID', 'NAME', 'ALIAS', 'NEW'];

const aliasOf = ({ how }: Recognition, { name }: Recognised['says']): AliasFact[] =>
  NEEDS_NO_ALIAS.includes(how) ? [] : [{ name, kind: 'STRONG' }];
