import { kindOfId } from '../../src/graph/kind.ts';
import { relationNamed } from '../../src/graph/relation.ts';
import type { DataFile } from '../../src/importers/dataFile.ts';
import type { AliasFact, Facts, LinkFact, NamedFact } from '../../src/facts/facts.ts';
import { readLinkValue } from '../../src/importers/linkValue.ts';

/** What a data file says, as the facts that an importer writes. */
export const factsOf = ({ entities = {}, links = {} }: DataFile): Facts & { entities: NamedFact[] } => ({
  entities: Object.entries(entities).map(([id, entity]) => entityFact(id, entity)),
  links: Object.entries(links).flatMap(([from, relations]) => linkFacts(from, relations)),
});

function entityFact(id: string, entity: NonNullable<DataFile['entities']>[string]): NamedFact {
  const kind = kindOfId(id);
  if (!kind) throw new Error(`${id} names no kind`);
  const { aliases = [], looseAliases = [], ...said } = entity;
  const spelled = (names: readonly string[], how: AliasFact['kind']) =>
    names.map((name) => ({ name, kind: how }));
  return { id, kind, ...said, aliases: [...spelled(aliases, 'STRONG'), ...spelled(looseAliases, 'LOOSE')] };
}

const linkFacts = (from: string, relations: NonNullable<DataFile['links']>[string]): LinkFact[] =>
  Object.entries(relations).flatMap(([name, targets]) => {
    const relation = relationNamed(name);
    if (!relation) throw new Error(`${name} is no relation`);
    return Object.entries(targets).map(([to, value]) => ({ from, relation, to, ...readLinkValue(value) }));
  });
