import { fold } from '../../../src/graph/fold.ts';
import { linkKey, type EntityFact, type LinkFact } from '../../../src/facts/facts.ts';
import type { Said } from '../contract/scenario.ts';
import type { Oracle } from './Oracle.ts';
import { record } from './record.ts';
import { FIELDS, type ClaimSaid, type EntitySaid } from './sayings.ts';

/** What the oracle holds after a source has said something, and whether that changed anything. */
export const applySaid = (oracle: Oracle, { source, facts }: Said, now: string): boolean =>
  record(oracle, { source, now }, () => {
    for (const fact of facts.entities) sayEntity(oracle, fact, source);
    for (const { id, externalIds = [] } of facts.entities) {
      const unknown = externalIds.filter((key) => !oracle.externalIds.has(key));
      oracle.upsertExternalIds(unknown.map((key) => ({ key, id })));
    }
    for (const fact of facts.links) sayLink(oracle, fact, source);
  });

function sayEntity(oracle: Oracle, fact: EntityFact, source: string): void {
  const said = oracle.said.get(fact.id) ?? {
    kind: fact.kind,
    claims: new Map<string, ClaimSaid>(),
    retiredBy: new Set<string>(),
    aliases: new Map<string, Map<string, never>>(),
  };
  oracle.said.set(fact.id, said);
  const before = said.claims.get(source) ?? {};
  const claim: ClaimSaid = {};
  for (const field of FIELDS) {
    const value = fact[field] === undefined ? before[field] : fact[field];
    if (typeof value === 'string') claim[field] = value;
  }
  said.claims.set(source, claim);
  if (fact.isRetired === true) said.retiredBy.add(source);
  if (fact.isRetired === false) said.retiredBy.delete(source);
  sayAliases(said, fact, source);
  const [old = '', name = ''] = [before.name, fact.name];
  if (old !== '' && name !== '' && fold(old) !== fold(name)) {
    aliasesAt(said, fold(old)).set(source, { kind: 'FORMER', name: old });
  }
}

const aliasesAt = ({ aliases }: EntitySaid, key: string) => {
  const at = aliases.get(key) ?? new Map<string, never>();
  aliases.set(key, at);
  return at;
};

/** Each alias once, a strong saying before a loose one; a former name stays one. */
function sayAliases(said: EntitySaid, { aliases = [], areAllAliases }: EntityFact, source: string): void {
  const own = fold(said.claims.get(source)?.name ?? '');
  const spoken = aliases.filter(({ name }) => ![own, ''].includes(fold(name)));
  if (areAllAliases === true) {
    for (const [key, at] of said.aliases) {
      const isSaid = spoken.some(({ name }) => fold(name) === key);
      if (!isSaid && at.get(source)?.kind !== 'FORMER') at.delete(source);
    }
  }
  const strongFirst = [...spoken].sort((a, b) => Number(a.kind === 'LOOSE') - Number(b.kind === 'LOOSE'));
  const done = new Set<string>();
  for (const { name, kind } of strongFirst) {
    const key = fold(name);
    const at = aliasesAt(said, key);
    if (!done.has(key) && at.get(source)?.kind !== 'FORMER') at.set(source, { name, kind });
    done.add(key);
  }
}

/** What was removed stays so until a curator sets it again. */
function sayLink(oracle: Oracle, { from, relation, to, ...said }: LinkFact, source: string): void {
  const key = linkKey({ from, relation, to });
  if (source === 'curator') oracle.removedLinks.delete(key);
  if (oracle.removedLinks.has(key)) return;
  const all = oracle.linksSaid.get(key) ?? new Map<string, typeof said>();
  oracle.linksSaid.set(key, all.set(source, said));
}
