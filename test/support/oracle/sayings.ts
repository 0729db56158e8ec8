import { fold } from '../../../src/graph/fold.ts';
import type { Kind } from '../../../src/graph/kind.ts';
import type { Parameter } from '../../../src/store/Store.ts';
import { textOf, type Stored } from './Oracle.ts';

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
  const merged = mergedClaim(claims, old);
  const nameKey = fold(textOf(merged['name']));
  const strong = [...allAliases({ claims, aliases }, nameKey)].flatMap(([key, said]) => {
    const { kind, name } = aliasProperties(said);
    return kind === 'STRONG' && key !== nameKey ? [textOf(name)] : [];
  });
  return {
    ...merged,
    // What was merged is found by its id alone.
    nameKey: claims.size === 0 && retiredBy.size > 0 ? ' ' : nameKey,
    sources: list(claims.keys(), old['sources']),
    retiredBy: list(retiredBy, old['retiredBy']),
    status: claims.size === 0 || retiredBy.size > 0 ? 'DEPRECATED' : 'ACTIVE',
    aliases: list(strong, old['aliases']),
    ...Object.fromEntries(Object.keys(old).flatMap((key) => (key.startsWith('says_') ? [[key, null]] : []))),
    ...(isToldApart(claims) && claimTexts(claims)),
  };
}

/** Where no source is left, the last words stay. */
function mergedClaim(claims: EntitySaid['claims'], old: Stored): Stored {
  const merged: Stored = {};
  for (const field of FIELDS) {
    const [first] = byRank(claims).flatMap(([, claim]) => claim[field] ?? []);
    const last = claims.size === 0 ? old[field] : undefined;
    merged[field] = first ?? last ?? null;
  }
  return { ...merged, name: merged['name'] ?? old['name'] ?? '' };
}

/** What one source says, and all of it, are the properties themselves. */
const isToldApart = (claims: EntitySaid['claims']): boolean =>
  claims.size > 1 || [...claims.values()].some(({ name }) => name === undefined);

/** Beside the merged properties. */
const claimTexts = (claims: EntitySaid['claims']): Stored =>
  Object.fromEntries(
    [...claims].map(([source, claim]) => {
      const said = FIELDS.filter((field) => claim[field] !== undefined);
      return [`says_${source}`, JSON.stringify(claim, said)];
    }),
  );

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

const TIMES = ['timeOfDay', 'startMinute', 'order'] as const;

/** The stored properties of a link. */
export function linkProperties(said: ReadonlyMap<string, LinkSaid>): Stored {
  const claims = byRank(said).map(([, claim]) => claim);
  const timed = claims.find((claim) => TIMES.some((part) => claim[part] !== undefined));
  const marks = ['essential', 'hot', 'inDemand'].map(
    (mark) => [mark, claims.some((claim) => claim.marks.includes(mark)) || null] as const,
  );
  const properties: Stored = {
    sources: bySource(said).map(([source]) => source),
    weight: weightOf(said),
    ...Object.fromEntries(marks),
    ...Object.fromEntries(TIMES.map((part) => [part, timed?.[part] ?? null])),
    ...Object.fromEntries([...said].flatMap(([source, claim]) => ownProperties(source, claim))),
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function weightOf(said: ReadonlyMap<string, LinkSaid>): number | null {
  const figures = [...said.values()].flatMap(({ figure }) => figure ?? []);
  const greatest = figures.length === 0 ? null : Math.max(...figures);
  const weight = said.get('curator')?.figure ?? greatest;
  return weight === null ? null : Number(weight.toFixed(6));
}

const ownProperties = (source: string, { marks, figure, ...rest }: LinkSaid): [string, Parameter][] => [
  [`figure_${source}`, figure],
  [`marks_${source}`, marks.length === 0 ? null : [...new Set(marks)].sort()],
  ...(['count', ...TIMES] as const).map((part): [string, Parameter] => [
    `${part}_${source}`,
    rest[part] ?? null,
  ]),
];
