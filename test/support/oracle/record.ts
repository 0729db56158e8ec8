import { relationNamed } from '../../../src/graph/relation.ts';
import { textOf, type Oracle, type Stored } from './Oracle.ts';
import { aliasProperties, allAliases, entityProperties, linkProperties } from './sayings.ts';

/** What is derived from links or weights, and what a write tells only once something else has changed. */
const FIGURES = [
  'degree',
  'roleCount',
  'hotLinks',
  'distinctiveness',
  'usage',
  'askedTools',
  'askedFrameworks',
  'askedSkills',
  'heaviest',
  'updatedAt',
];

interface Meta {
  readonly source: string;
  readonly now: string;
}

/** Entities and links as texts, by key. */
interface Held {
  readonly entities: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
  /** Ids of those out of use. */
  readonly deprecated: ReadonlySet<string>;
}

/**
 * One write: the work changes what is said, the stored properties follow, and what is then otherwise than before is
 * recorded. @returns whether anything is
 */
export function record(oracle: Oracle, { source, now }: Meta, work: () => void): boolean {
  const before = heldBy(oracle);
  work();
  settleEntities(oracle, now);
  settleLinks(oracle);
  oracle.refreshDegrees(oracle.graph.nodes());
  const after = heldBy(oracle);
  const lists = { ...entityLists(before, after), ...linkLists(before, after) };
  const total = Object.values(lists).flat().length;
  if (total === 0) return false;
  oracle.bumpVersion();
  const { created, linked, relinked, unlinked, turned } = { ...lists, turned: turnedBetween(before, after) };
  if ([created, linked, relinked, unlinked, turned].flat().length > 0) oracle.markLinked();
  oracle.recordChange({ at: now, source, total, ...lists }, created.length, linked.length - unlinked.length);
  return true;
}

function settleEntities(oracle: Oracle, now: string): void {
  for (const [id, said] of oracle.said) {
    const old = oracle.graph.hasNode(id) ? oracle.propertiesOf(id) : {};
    const wanted = entityProperties(said, old);
    const differs = Object.entries(wanted).some(
      ([key, value]) => JSON.stringify(old[key] ?? null) !== JSON.stringify(value),
    );
    if (differs) oracle.upsertEntities(said.kind, [{ id, properties: { ...wanted, updatedAt: now } }]);
    const rows = [...allAliases(said, textOf(wanted['nameKey']))].map(
      ([key, at]) => [key, aliasProperties(at)] as const,
    );
    oracle.setAliases(id, new Map(rows));
  }
}

function settleLinks(oracle: Oracle): void {
  for (const key of oracle.graph.edges()) {
    if ((oracle.linksSaid.get(key)?.size ?? 0) === 0) oracle.removeLink(key);
  }
  for (const [key, said] of oracle.linksSaid) {
    const [from = '', relation = '', to = ''] = key.split(' ');
    if (said.size === 0 || !relationNamed(relation)) continue;
    const old = oracle.graph.hasEdge(key) ? oracle.graph.getEdgeAttribute(key, 'properties') : {};
    const gone = Object.fromEntries(Object.keys(old).map((name) => [name, null]));
    oracle.upsertLinks(relation, [{ from, to, properties: { ...gone, ...linkProperties(said) } }]);
  }
}

function heldBy(oracle: Oracle): Held {
  const aliases = [...oracle.aliasOf.values()];
  const own = (id: string): Stored =>
    Object.fromEntries(Object.entries(oracle.propertiesOf(id)).filter(([key]) => !FIGURES.includes(key)));
  const entities = oracle.graph.nodes().map((id): [string, string] => {
    const called = aliases.filter((alias) => alias.id === id).map(sortedText);
    const known = [...oracle.externalIds].flatMap(([key, ids]) => (ids.has(id) ? [key] : []));
    return [id, JSON.stringify([sortedText(own(id)), called.sort(), known.sort()])];
  });
  const links = oracle.graph.mapEdges((key, { properties }): [string, string] => [
    key,
    sortedText(properties),
  ]);
  const deprecated = oracle.graph.nodes().filter((id) => !oracle.isActive(id));
  return { entities: new Map(entities), links: new Map(links), deprecated: new Set(deprecated) };
}

const sortedText = (value: object): string => JSON.stringify(Object.entries(value).sort());

/** A list for each way in which keys may differ, each key in one of them. */
function entityLists(before: Held, after: Held) {
  const keys = [...after.entities.keys()].sort();
  const created = keys.filter((id) => !before.entities.has(id));
  const deprecated = keys.filter(
    (id) => before.entities.has(id) && after.deprecated.has(id) && !before.deprecated.has(id),
  );
  const updated = keys.filter(
    (id) =>
      !created.includes(id) && !deprecated.includes(id) && before.entities.get(id) !== after.entities.get(id),
  );
  return { created, updated, deprecated };
}

function linkLists({ links: before }: Held, { links: after }: Held) {
  const keys = [...after.keys()].sort();
  return {
    linked: keys.filter((key) => !before.has(key)),
    relinked: keys.filter((key) => before.has(key) && before.get(key) !== after.get(key)),
    unlinked: [...before.keys()].filter((key) => !after.has(key)).sort(),
  };
}

const turnedBetween = (before: Held, after: Held): string[] =>
  [...before.entities.keys()].filter((id) => before.deprecated.has(id) !== after.deprecated.has(id));
