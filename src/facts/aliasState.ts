import { fold } from '../graph/fold.ts';
import type { Properties } from '../statements/upsert.ts';
import type { EntityState, Stored } from './entityState.ts';
import type { AliasFact, SourceId } from './facts.ts';
import { ranked } from './rank.ts';
import { sorted, textList } from './values.ts';

/** What a source says of an alias. NAME: it is what the source calls the entity, which goes by another name. */
type AliasKind = AliasFact['kind'] | 'NAME';

const KINDS: readonly AliasKind[] = ['STRONG', 'LOOSE', 'FORMER', 'NAME'];

export interface AliasClaim {
  readonly kind: AliasKind;
  /** As the source spells it. */
  readonly name: string;
}

/** Who says that an alias names an entity, and how. */
export type AliasState = Map<SourceId, AliasClaim>;

/** The aliases of one entity, by folded name. */
export type EntityAliases = Map<string, AliasState>;

export function readAliasState(stored: Stored): AliasState {
  const kinds = textList(stored['kinds']);
  const names = textList(stored['names']);
  const name = String(stored['name']);
  const same = stored['kind'] === 'LOOSE' ? 'LOOSE' : 'STRONG';
  return new Map(
    textList(stored['sources']).map((source, index) => [
      source,
      { kind: KINDS.find((kind) => kind === kinds[index]) ?? same, name: names[index] ?? name },
    ]),
  );
}

/** The properties of an ALIAS_OF. Lists by source stand only where the sources differ. */
export function aliasProperties(state: AliasState): Properties {
  const sources = sorted(state.keys());
  const claims = sources.flatMap((source) => state.get(source) ?? []);
  const name = spellingOf(state);
  const kind = isStrong(state) ? 'STRONG' : 'LOOSE';
  return {
    name,
    kind,
    confidence: kind === 'STRONG' ? 1 : 0.5,
    sources,
    kinds: claims.every((claim) => claim.kind === kind) ? null : claims.map((claim) => claim.kind),
    names: claims.every((claim) => claim.name === name) ? null : claims.map((claim) => claim.name),
  };
}

/** As the first in rank of its sources spells it. */
function spellingOf(state: AliasState): string {
  const [first] = ranked(state.keys());
  return (first === undefined ? undefined : state.get(first))?.name ?? '';
}

const isStrong = (state: AliasState): boolean => [...state.values()].some(({ kind }) => kind !== 'LOOSE');

/**
 * Adds what a source says; of two spellings in one fact the first stands, and a strong one replaces a loose one.
 *
 * @param isAll whether these are all its aliases: else what it said before stands, as it spelled it
 */
export function addAliases(
  aliases: EntityAliases,
  facts: readonly AliasFact[],
  source: SourceId,
  isAll = true,
): void {
  for (const [key, claim] of spelled(facts)) {
    const before = aliases.get(key)?.get(source);
    // A former name that is said again stays one, so that it outlives the next release too.
    const stands = before?.kind === 'FORMER' || (!isAll && before && !isStronger(claim, before));
    if (stands !== true) sayAlias(aliases, key, source, claim);
  }
}

/** Each name of a fact once. */
function spelled(facts: readonly AliasFact[]): Map<string, AliasClaim> {
  const said = new Map<string, AliasClaim>();
  for (const { name, kind } of facts) {
    const key = fold(name);
    const before = said.get(key);
    if (key !== '' && (!before || isStronger({ name, kind }, before))) said.set(key, { name, kind });
  }
  return said;
}

const isStronger = (claim: AliasClaim, before: AliasClaim): boolean =>
  before.kind === 'NAME' || (before.kind === 'LOOSE' && claim.kind !== 'LOOSE');

export function sayAlias(aliases: EntityAliases, key: string, source: SourceId, claim: AliasClaim): void {
  const state = aliases.get(key) ?? new Map<SourceId, AliasClaim>();
  state.set(source, claim);
  aliases.set(key, state);
}

/** Takes back those of a source's aliases that it does not say any more; its former names stay. */
export function keepAliases(aliases: EntityAliases, facts: readonly AliasFact[], source: SourceId): void {
  const said = new Set(facts.map(({ name }) => fold(name)));
  for (const [key, state] of aliases) {
    const kind = state.get(source)?.kind;
    if (kind !== undefined && kind !== 'FORMER' && kind !== 'NAME' && !said.has(key)) state.delete(source);
  }
}

/**
 * Brings the aliases that follow from the claims up to date: what a source calls an entity that goes by another
 * name is an alias by that source. What it says of that alias itself goes before.
 */
export function nameAliases(aliases: EntityAliases, { claims }: EntityState, nameKey: string): void {
  const named = new Map(
    [...claims].flatMap(([source, { name }]) => (name === undefined ? [] : [[source, name] as const])),
  );
  dropNames(aliases, named, nameKey);
  for (const [source, name] of named) {
    const key = fold(name);
    const kind = aliases.get(key)?.get(source)?.kind ?? 'NAME';
    // It may be spelled otherwise by now.
    if (key !== nameKey && key !== '' && kind === 'NAME') sayAlias(aliases, key, source, { kind, name });
  }
}

/** Takes back what a source called the entity before, or what has become the entity's own name. */
function dropNames(aliases: EntityAliases, named: ReadonlyMap<SourceId, string>, nameKey: string): void {
  for (const [key, state] of aliases) {
    for (const [source, { kind }] of state) {
      const isName = key !== nameKey && fold(named.get(source) ?? '') === key;
      if (kind === 'NAME' && !isName) state.delete(source);
    }
  }
}

/** The strong aliases as the entity shows them, sorted. */
export const strongNames = (aliases: EntityAliases, nameKey: string): string[] =>
  sorted(
    [...aliases].flatMap(([key, state]) => (key !== nameKey && isStrong(state) ? [spellingOf(state)] : [])),
  );
