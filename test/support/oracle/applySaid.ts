import { fold } from '../../../src/graph/fold.ts';
import type { AliasFact, EntityFact, LinkFact } from '../../../src/facts/facts.ts';
import type { Parameter } from '../../../src/store/Store.ts';
import type { Said } from '../contract/scenario.ts';
import { linkId, textOf, type Oracle, type Stored } from './Oracle.ts';

/** What the oracle holds after a source has said something, and whether that changed anything. */
export function applySaid(oracle: Oracle, { source, facts }: Said, now: string): boolean {
  const before = oracle.dump();
  const linkedBefore = linkedThings(oracle);
  for (const fact of facts.entities) sayEntity(oracle, fact, source, now);
  for (const fact of facts.entities) sayAliases(oracle, fact, source);
  for (const { id, externalIds = [] } of facts.entities) {
    const unknown = externalIds.filter((key) => !oracle.externalIds.has(key));
    oracle.upsertExternalIds(unknown.map((key) => ({ key, id })));
  }
  for (const fact of facts.links) sayLink(oracle, fact, source);
  // The figures are true for every entity after every write.
  oracle.refreshDegrees(oracle.graph.nodes());
  const changed = JSON.stringify(oracle.dump()) !== JSON.stringify(before);
  if (changed) oracle.bumpVersion();
  if (linkedThings(oracle) !== linkedBefore) oracle.markLinked();
  return changed;
}

/** What weights depend on: which entities there are, and everything that their links say. */
const linkedThings = (oracle: Oracle): string =>
  JSON.stringify([oracle.graph.nodes(), oracle.graph.mapEdges((key, { properties }) => [key, properties])]);

const AUTHORITY = ['article', 'curated'];

const authority = (source: string): number => AUTHORITY.indexOf(source);

const texts = (value: Parameter | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

const union = (old: Parameter | undefined, one: string): string[] =>
  [...new Set([...texts(old), one])].sort();

function sayEntity(oracle: Oracle, fact: EntityFact, source: string, now: string): void {
  const old: Stored = oracle.graph.hasNode(fact.id) ? oracle.propertiesOf(fact.id) : {};
  const wins = texts(old['sources']).every(
    (other) => other === source || authority(other) < authority(source),
  );
  const said = { name: fact.name, description: fact.description, category: fact.category, url: fact.url };
  const wanted: Stored = {};
  for (const [key, value] of Object.entries(said)) {
    if (value !== undefined && (wins || old[key] === undefined)) wanted[key] = value;
  }
  const name = textOf(wanted['name'] ?? old['name']);
  const aliases = strongNames(texts(old['aliases']), fact.aliases ?? [], name);
  wanted['nameKey'] = fold(name);
  wanted['status'] = old['status'] ?? 'ACTIVE';
  wanted['sources'] = union(old['sources'], source);
  if (aliases.length > 0 || texts(old['aliases']).length > 0) wanted['aliases'] = aliases;
  const changed = Object.entries(wanted).some(
    ([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value),
  );
  if (changed) oracle.upsertEntities(fact.kind, [{ id: fact.id, properties: { ...wanted, updatedAt: now } }]);
}

/** Each spelling once, the first one that was said, and none that is the name itself. */
function strongNames(old: readonly string[], said: readonly AliasFact[], name: string): string[] {
  const names = [...old, ...said.filter(({ kind }) => kind === 'STRONG').map((alias) => alias.name)];
  const kept = names.filter(
    (alias, index) => names.findIndex((other) => fold(other) === fold(alias)) === index,
  );
  return kept.filter((alias) => fold(alias) !== fold(name)).sort();
}

/** Each alias once: a strong saying outdoes a loose one. */
function sayAliases(oracle: Oracle, { id, aliases = [] }: EntityFact, source: string): void {
  const strongFirst = [...aliases].sort((a, b) => Number(b.kind === 'STRONG') - Number(a.kind === 'STRONG'));
  const spoken = new Set(['']);
  for (const alias of strongFirst) {
    const key = fold(alias.name);
    if (!spoken.has(key)) sayAlias(oracle, { ...alias, key, id }, source);
    spoken.add(key);
  }
}

/** What was strong stays strong, and a spelling that is stored stays. */
function sayAlias(oracle: Oracle, said: AliasFact & { key: string; id: string }, source: string): void {
  const { key, id } = said;
  const old = oracle.aliasOf.get(`${key} ${id}`)?.properties ?? {};
  const isStrong = said.kind === 'STRONG' || old['kind'] === 'STRONG';
  const properties = {
    name: textOf(old['name'] ?? said.name),
    kind: isStrong ? 'STRONG' : 'LOOSE',
    confidence: isStrong ? 1 : 0.5,
    sources: union(old['sources'], source),
  };
  oracle.upsertAliases([{ key, id, ...properties }]);
}

function sayLink(oracle: Oracle, fact: LinkFact, source: string): void {
  const { from, relation, to } = fact;
  const key = linkId(from, relation, to);
  const old: Stored = oracle.graph.hasEdge(key) ? oracle.graph.getEdgeAttribute(key, 'properties') : {};
  const own: Stored = {
    [`figure_${source}`]: fact.figure,
    [`marks_${source}`]: [...new Set(fact.marks)].sort(),
  };
  const all: Stored = { ...old, ...own };
  const ofAll = (prefix: string): Parameter[] =>
    Object.entries(all).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== null ? [value] : [],
    );
  const figures = ofAll('figure_').map(Number);
  const marks = new Set(ofAll('marks_').flatMap(texts));
  const greatest = figures.reduce((most, figure) => Math.max(most, figure), 0);
  oracle.upsertLinks(relation, [
    {
      from,
      to,
      properties: {
        ...own,
        [`marks_${source}`]: fact.marks.length === 0 ? null : (own[`marks_${source}`] ?? null),
        sources: union(old['sources'], source),
        weight: figures.length === 0 ? null : Math.round(greatest * 1e6) / 1e6,
        essential: marks.has('essential') || null,
        hot: marks.has('hot') || null,
        inDemand: marks.has('inDemand') || null,
        ...(fact.timeOfDay !== undefined && { timeOfDay: fact.timeOfDay }),
        ...(fact.startMinute !== undefined && { startMinute: fact.startMinute }),
        ...(fact.order !== undefined && { order: fact.order }),
      },
    },
  ]);
}
