import { fold } from '../../../src/graph/fold.ts';
import type { Kind } from '../../../src/graph/kind.ts';
import type { Parameter } from '../../../src/store/Store.ts';
import type { Stored } from './Oracle.ts';

// How the model says that what is stored follows from what each source says. It shares no code with src/facts.

export const FIELDS = ['name', 'description', 'category', 'url', 'color', 'icon'] as const;

export type ClaimSaid = Partial<Record<(typeof FIELDS)[number], string>>;

export interface AliasSaid {
  readonly kind: 'STRONG' | 'LOOSE' | 'FORMER' | 'NAME';
  readonly name: string;
}

/** What is said of an entity, by source. */
export interface EntitySaid {
  readonly kind: Kind;
  readonly claims: Map<string, ClaimSaid>;
  readonly retiredBy: Set<string>;
  /** Folded name → source → what it says of it. */
  readonly aliases: Map<string, Map<string, AliasSaid>>;
}

export interface LinkSaid {
  readonly figure: number | null;
  readonly marks: readonly string[];
  readonly count?: number | undefined;
  readonly timeOfDay?: string | undefined;
  readonly startMinute?: number | undefined;
  readonly order?: number | undefined;
}

const FIRST_TO_LAST = [
  'curator',
  'curated',
  'article',
  'rolegraph',
  'onet',
  'esco',
  'linguist',
  'stackoverflow',
  'topics',
  'devicon',
  'simpleicons',
];

const placeOf = (source: string): string => {
  const place = FIRST_TO_LAST.indexOf(source);
  return `${String(place < 0 ? 99 : place).padStart(2, '0')} ${source}`;
};

/** Who comes first has the last word. */
const byRank = <T>(said: ReadonlyMap<string, T>): [string, T][] =>
  [...said].sort(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1));

const bySource = <T>(said: ReadonlyMap<string, T>): [string, T][] =>
  [...said].sort(([a], [b]) => (a < b ? -1 : 1));

/** An empty list is stored only where there was one before. */
const list = (values: Iterable<string>, old: Parameter | undefined): Parameter => {
  const items = [...new Set(values)].sort();
  return items.length === 0 && old === undefined ? null : items;
};

/** The stored properties of an entity, null where it has none; without what follows from its links. */
export function entityProperties({ claims, retiredBy, aliases }: EntitySaid, old: Stored): Stored {
  const properties: Stored = {};
  for (const field of FIELDS) {
    const [first] = byRank(claims).flatMap(([, claim]) => claim[field] ?? []);
    properties[field] = first ?? (claims.size === 0 ? (old[field] ?? null) : null);
  }
  properties['name'] ??= old['name'] ?? '';
  const nameKey = fold(String(properties['name']));
  properties['nameKey'] = nameKey;
  properties['sources'] = list(claims.keys(), old['sources']);
  properties['retiredBy'] = list(retiredBy, old['retiredBy']);
  properties['status'] = claims.size === 0 || retiredBy.size > 0 ? 'DEPRECATED' : 'ACTIVE';
  const strong = [...allAliases({ claims, aliases }, nameKey)].flatMap(([key, said]) => {
    const { kind, name } = aliasProperties(said);
    return kind === 'STRONG' && key !== nameKey ? [String(name)] : [];
  });
  properties['aliases'] = list(strong, old['aliases']);
  for (const key of Object.keys(old)) if (key.startsWith('says_')) properties[key] = null;
  for (const [source, claim] of claims.size > 1 ? claims : []) {
    const said = FIELDS.filter((field) => claim[field] !== undefined);
    properties[`says_${source}`] = JSON.stringify(claim, said);
  }
  return properties;
}

/** What is said of aliases, and what follows from names: each source's own name for an entity called otherwise. */
export function allAliases(
  { claims, aliases }: Pick<EntitySaid, 'claims' | 'aliases'>,
  nameKey: string,
): Map<string, Map<string, AliasSaid>> {
  const found = new Map([...aliases].map(([key, said]) => [key, new Map(said)]));
  for (const [source, { name = '' }] of claims) {
    const key = fold(name);
    if (key === '' || key === nameKey || found.get(key)?.has(source)) continue;
    found.set(key, new Map(found.get(key)).set(source, { kind: 'NAME', name }));
  }
  return new Map([...found].filter(([, said]) => said.size > 0));
}

export function aliasProperties(said: ReadonlyMap<string, AliasSaid>): Stored {
  const all = bySource(said).map(([, alias]) => alias);
  const [first] = byRank(said);
  const name = first?.[1].name ?? '';
  const kind = all.some((alias) => alias.kind !== 'LOOSE') ? 'STRONG' : 'LOOSE';
  return {
    name,
    kind,
    confidence: kind === 'STRONG' ? 1 : 0.5,
    sources: bySource(said).map(([source]) => source),
    ...(all.some((alias) => alias.kind !== kind) && { kinds: all.map((alias) => alias.kind) }),
    ...(all.some((alias) => alias.name !== name) && { names: all.map((alias) => alias.name) }),
  };
}

/** The stored properties of a link. */
export function linkProperties(said: ReadonlyMap<string, LinkSaid>): Stored {
  const claims = byRank(said).map(([, claim]) => claim);
  const figures = claims.flatMap(({ figure }) => figure ?? []);
  const greatest = figures.length === 0 ? null : figures.reduce((one, other) => Math.max(one, other));
  const weight = said.get('curator')?.figure ?? greatest;
  const times = ['timeOfDay', 'startMinute', 'order'] as const;
  const timed = claims.find((claim) => times.some((part) => claim[part] !== undefined));
  const properties: Stored = {
    sources: bySource(said).map(([source]) => source),
    weight: weight === null ? null : Number(weight.toFixed(6)),
  };
  for (const mark of ['essential', 'hot', 'inDemand']) {
    properties[mark] = claims.some(({ marks }) => marks.includes(mark)) || null;
  }
  for (const part of times) properties[part] = timed?.[part] ?? null;
  for (const [source, { marks, ...claim }] of said) {
    properties[`figure_${source}`] = claim.figure;
    properties[`marks_${source}`] = marks.length === 0 ? null : [...new Set(marks)].sort();
    for (const part of ['count', ...times] as const) properties[`${part}_${source}`] = claim[part] ?? null;
  }
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
