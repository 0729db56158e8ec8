import type { AliasFact } from '../../facts/facts.ts';
import { fold } from '../../graph/fold.ts';
import type { EntityClaim, LinkClaim } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import type { KeptLanguages } from './keptLanguages.ts';
import type { Language } from './languages.ts';

/** The id of the source, in `data/sources.yaml` and in external ids. */
export const LINGUIST = 'linguist';

/** Linguist's number of a language, which outlives its name. */
export const languageKey = ({ language_id }: Language): string => `${LINGUIST}:${language_id}`;

/**
 * What a language says: a tool of category LANGUAGE. Formats of data are only added to what the graph has: some
 * are the files of a tool (Nginx), of which a colour is to be had and no more.
 */
export function languageClaim({ row, line, bytes }: GoodRow<Language>, kept: KeptLanguages): EntityClaim {
  const isData = row.type === 'data';
  return {
    line,
    bytes,
    key: languageKey(row),
    name: kept.distinct.get(row.name) ?? row.name,
    kind: 'TOOL',
    says: { category: isData ? undefined : 'LANGUAGE', color: row.color ?? null },
    isCategoryCertain: !isData,
    isDistinct: kept.distinct.has(row.name),
    onlyKnown: isData,
    aliases: aliasesOf(row, kept),
    areAllAliases: true,
  };
}

function aliasesOf({ name, aliases }: Language, { spellings, words }: KeptLanguages): AliasFact[] {
  const strong = new Set((spellings.get(name) ?? []).map(fold));
  return aliases
    .map((alias) => ({ name: alias, key: fold(alias) }))
    .filter(({ key }) => key !== fold(name) && !words.has(key))
    .map(({ name: alias, key }) => ({ name: alias, kind: strong.has(key) ? 'STRONG' : 'LOOSE' }));
}

/** A language in a group is narrower than the one that names the group. */
export const groupClaim = ({ row, line, bytes }: GoodRow<Language>, parent: Language): LinkClaim => ({
  line,
  bytes,
  from: languageKey(row),
  to: languageKey(parent),
  relation: (from, to) => (from === 'TOOL' && to === 'TOOL' ? 'BROADER' : undefined),
  figure: null,
});
