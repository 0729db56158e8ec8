import { isTechnology, kindOfId } from '../graph/kind.ts';
import { relationAllows } from '../graph/relation.ts';
import { mergedInto } from '../statements/shares.ts';
import type { Transaction } from '../store/Store.ts';
import { linkKey, type EntityFact, type Facts, type LinkFact } from './facts.ts';
import { joinClaims } from './mergeLink.ts';
import { batches, sorted } from './values.ts';

/** How many rows one statement looks up. */
const ROWS = 1000;

/** How far a merged entity's successor may itself be merged on. */
const STEPS = 10;

/**
 * Facts of entities that were merged into others, as facts of those: a name becomes an alias, a link is one of the
 * successor. Sources that go on using the old id must not undo what a curator has decided.
 */
export async function followMerged(transaction: Transaction, facts: Facts): Promise<Facts> {
  const successors = await successorsOf(transaction, idsOf(facts));
  if (successors.size === 0) return facts;
  const follow = (id: string): string => successors.get(id) ?? id;
  return {
    entities: followEntities(facts.entities, follow),
    links: followLinks(facts.links, follow),
  };
}

const idsOf = ({ entities, links }: Facts): string[] =>
  sorted([...entities.map(({ id }) => id), ...links.flatMap(({ from, to }) => [from, to])]);

/** Id → the id at the end of its merges, for those that were merged. */
async function successorsOf(transaction: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const into = new Map<string, string>();
  let asked = ids;
  for (let step = 0; step < STEPS && asked.length > 0; step += 1) {
    const found: string[] = [];
    for (const batch of batches(asked, ROWS)) {
      for (const row of await mergedInto.run(transaction, { ids: batch })) {
        if (!isAlike(row.id, row.into)) continue;
        into.set(row.id, row.into);
        found.push(row.into);
      }
    }
    asked = sorted(found.filter((id) => !into.has(id)));
  }
  return new Map([...into.keys()].map((id) => [id, endOf(id, into)]));
}

/** Only what may be one thing is merged; anything may be replaced by anything. */
function isAlike(id: string, into: string): boolean {
  const [one, other] = [kindOfId(id), kindOfId(into)];
  if (one === undefined || other === undefined) return false;
  return one === other || (isTechnology(one) && isTechnology(other));
}

function endOf(id: string, into: ReadonlyMap<string, string>): string {
  let end = id;
  for (let step = 0; step < STEPS; step += 1) end = into.get(end) ?? end;
  return end;
}

function followEntities(facts: readonly EntityFact[], follow: (id: string) => string): EntityFact[] {
  const byId = new Map<string, EntityFact>();
  const own = facts.filter(({ id }) => follow(id) === id);
  for (const fact of own) byId.set(fact.id, fact);
  for (const fact of facts) {
    const id = follow(fact.id);
    if (id !== fact.id) byId.set(id, joined(byId.get(id), fact, id));
  }
  return [...byId.values()];
}

/** What a merged entity is called and known by, added to its successor. */
function joined(target: EntityFact | undefined, merged: EntityFact, id: string): EntityFact {
  const named = merged.name === undefined ? [] : [{ name: merged.name, kind: 'STRONG' as const }];
  return {
    ...(target ?? { id, kind: kindOfId(id) ?? merged.kind }),
    aliases: [...(target?.aliases ?? []), ...(merged.aliases ?? []), ...named],
    externalIds: [...(target?.externalIds ?? []), ...(merged.externalIds ?? [])],
  };
}

function followLinks(links: readonly LinkFact[], follow: (id: string) => string): LinkFact[] {
  const byKey = new Map<string, LinkFact>();
  for (const link of links) {
    const fact = { ...link, from: follow(link.from), to: follow(link.to) };
    const isOld = link.relation === 'REPLACED_BY' && fact.from !== link.from;
    if (isOld || fact.from === fact.to || !isAllowed(fact)) continue;
    const other = byKey.get(linkKey(fact));
    byKey.set(linkKey(fact), other ? { ...fact, ...joinClaims(other, fact) } : fact);
  }
  return [...byKey.values()];
}

/** A tool that took in a framework is built on nothing. */
function isAllowed({ from, relation, to }: LinkFact): boolean {
  const [one, other] = [kindOfId(from), kindOfId(to)];
  return one !== undefined && other !== undefined && relationAllows(relation, one, other);
}
