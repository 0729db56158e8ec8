import { fold } from '../../../src/graph/fold.ts';
import { linkKey, type AliasFact, type EntityFact, type LinkFact } from '../../../src/facts/facts.ts';
import type { Said } from '../contract/scenario.ts';
import { followSaid } from './followSaid.ts';
import type { Oracle } from './Oracle.ts';
import { record } from './record.ts';
import { FIELDS, type AliasSaid, type ClaimSaid, type EntitySaid } from './sayings.ts';

/** What the oracle holds after a source has said something, and whether that changed anything. */
export const applySaid = (oracle: Oracle, { source, facts: given }: Said, now: string): boolean =>
  record(oracle, { source, now }, () => {
    const facts = followSaid(oracle, given);
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
    aliases: new Map<string, Map<string, AliasSaid>>(),
  };
  oracle.said.set(fact.id, said);
  const before = said.claims.get(source) ?? {};
  said.claims.set(source, claimAfter(before, fact));
  if (fact.isRetired === true) said.retiredBy.add(source);
  if (fact.isRetired === false) said.retiredBy.delete(source);
  if (fact.areAllAliases === true) forgetOthers(said, fact, source);
  sayAliases(said, fact, source);
  if (before.name !== undefined && fact.name !== undefined) rename(said, before.name, fact.name, source);
}

/** The old name stays as a former one; what it is called again is none. */
function rename(said: EntitySaid, old: string, name: string, source: string): void {
  const own = said.aliases.get(fold(name));
  if (own && isFormer(own, source)) own.delete(source);
  if (fold(old) !== fold(name)) aliasesAt(said, fold(old)).set(source, { kind: 'FORMER', name: old });
}

/** What is left out stays, what is null goes. */
function claimAfter(before: ClaimSaid, fact: EntityFact): ClaimSaid {
  const claim: ClaimSaid = {};
  for (const field of FIELDS) {
    const value = fact[field] === undefined ? before[field] : fact[field];
    if (typeof value === 'string') claim[field] = value;
  }
  return claim;
}

function aliasesAt({ aliases }: EntitySaid, key: string): Map<string, AliasSaid> {
  const at = aliases.get(key) ?? new Map<string, AliasSaid>();
  aliases.set(key, at);
  return at;
}

/** Without what the source calls the entity itself. */
function spoken(said: EntitySaid, { aliases = [] }: EntityFact, source: string): readonly AliasFact[] {
  const own = fold(said.claims.get(source)?.name ?? '');
  return aliases.filter(({ name }) => ![own, ''].includes(fold(name)));
}

/** A former name stays one. */
const isFormer = (at: ReadonlyMap<string, AliasSaid>, source: string): boolean =>
  at.get(source)?.kind === 'FORMER';

function forgetOthers(said: EntitySaid, fact: EntityFact, source: string): void {
  const keys = spoken(said, fact, source).map(({ name }) => fold(name));
  for (const [key, at] of said.aliases) if (!keys.includes(key) && !isFormer(at, source)) at.delete(source);
}

/** Each alias once, a strong saying before a loose one. */
function sayAliases(said: EntitySaid, fact: EntityFact, source: string): void {
  const strongFirst = [...spoken(said, fact, source)].sort(
    (a, b) => Number(a.kind === 'LOOSE') - Number(b.kind === 'LOOSE'),
  );
  const done = new Set<string>();
  for (const { name, kind } of strongFirst) {
    const key = fold(name);
    const at = aliasesAt(said, key);
    if (!done.has(key) && !stands(at.get(source), kind, fact)) at.set(source, { name, kind });
    done.add(key);
  }
}

/** What was said before stands, unless all is said anew or a loose alias is now a strong one; a former name always does. */
function stands(
  before: AliasSaid | undefined,
  kind: AliasSaid['kind'],
  { areAllAliases }: EntityFact,
): boolean {
  if (before === undefined || before.kind === 'FORMER') return before !== undefined;
  return areAllAliases !== true && !(before.kind === 'LOOSE' && kind !== 'LOOSE');
}

/** What was removed stays so until a curator sets it again. */
function sayLink(oracle: Oracle, { from, relation, to, ...said }: LinkFact, source: string): void {
  const key = linkKey({ from, relation, to });
  if (source === 'curator') oracle.removedLinks.delete(key);
  if (oracle.removedLinks.has(key)) return;
  const all = oracle.linksSaid.get(key) ?? new Map<string, typeof said>();
  oracle.linksSaid.set(key, all.set(source, said));
}
