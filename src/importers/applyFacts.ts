import { fold } from '../graph/fold.ts';
import { storedAliases, storedEntities, storedLinks, identified } from '../statements/stored.ts';
import {
  upsertAliases,
  upsertEntities,
  upsertExternalIds,
  upsertLinks,
  type Properties,
} from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { noCounts, type Counts } from './counts.ts';
import { type AliasFact, type EntityFact, type Facts, type LinkFact, type SourceId } from './facts.ts';
import { mergeEntity } from './mergeEntity.ts';
import { mergeLink } from './mergeLink.ts';
import { refreshFigures } from './refreshFigures.ts';
import { batches, changedProperties, groupBy, sameValue, sorted, textList } from './values.ts';

/** How many rows one statement writes. */
const ROWS = 1000;

export interface Applied {
  readonly entities: Counts;
  readonly links: Counts;
  /** Aliases and external ids that are new or changed. */
  readonly lookups: number;
}

export const isChange = ({ entities, links, lookups }: Applied): boolean =>
  entities.created + entities.updated + links.created + links.updated + lookups > 0;

/**
 * Writes what one source says: reads what is stored, merges, and writes only what differs, so that
 * the same facts a second time write nothing. Entities of one call are different, and so are links.
 */
export async function applyFacts(
  transaction: Transaction,
  facts: Facts,
  source: SourceId,
  now: string,
): Promise<Applied> {
  const entities = await applyEntities(transaction, facts.entities, source, now);
  const lookups =
    (await applyAliases(transaction, facts.entities, source)) +
    (await applyExternalIds(transaction, facts.entities));
  const links = await applyLinks(transaction, facts.links, source);
  await refreshFigures(transaction, [...entities.touched, ...links.touched]);
  return { entities: entities.counts, links: links.counts, lookups };
}

interface Written {
  readonly counts: Counts;
  /** Ids whose kept degrees may be out of date. */
  readonly touched: string[];
}

async function applyEntities(
  transaction: Transaction,
  facts: readonly EntityFact[],
  source: SourceId,
  now: string,
): Promise<Written> {
  const counts = noCounts();
  const touched: string[] = [];
  for (const batch of batches(facts, ROWS)) {
    const rows = await storedEntities.run(transaction, { ids: batch.map((fact) => fact.id) });
    const stored = new Map(rows.map((row) => [row.entity['id'], row.entity]));
    const writes: { fact: EntityFact; id: string; properties: Properties }[] = [];
    for (const fact of batch) {
      const old = stored.get(fact.id);
      const changed = changedProperties(old, mergeEntity(old, fact, source));
      counts[old ? (changed ? 'updated' : 'unchanged') : 'created'] += 1;
      if (!old) touched.push(fact.id);
      if (changed) writes.push({ fact, id: fact.id, properties: { ...changed, updatedAt: now } });
    }
    for (const [kind, group] of groupBy(writes, (write) => write.fact.kind)) {
      const rowsOfKind = group.map(({ id, properties }) => ({ id, properties }));
      await upsertEntities.get(kind)?.run(transaction, { rows: rowsOfKind });
    }
  }
  return { counts, touched };
}

async function applyLinks(
  transaction: Transaction,
  facts: readonly LinkFact[],
  source: SourceId,
): Promise<Written> {
  const counts = noCounts();
  const touched: string[] = [];
  for (const batch of batches(facts, ROWS)) {
    const rows = batch.map(({ from, relation, to }, index) => ({ index, from, relation, to }));
    const found = await storedLinks.run(transaction, { rows });
    const stored = new Map(found.map((row) => [row.index, row.properties]));
    const writes: { fact: LinkFact; properties: Properties }[] = [];
    batch.forEach((fact, index) => {
      const old = stored.get(index);
      const properties = changedProperties(old, mergeLink(old, fact, source));
      counts[old ? (properties ? 'updated' : 'unchanged') : 'created'] += 1;
      if (!properties) return;
      writes.push({ fact, properties });
      touched.push(fact.from, fact.to);
    });
    for (const [relation, group] of groupBy(writes, (write) => write.fact.relation)) {
      const ofRelation = group.map(({ fact, properties }) => ({ from: fact.from, to: fact.to, properties }));
      await upsertLinks.get(relation)?.run(transaction, { rows: ofRelation });
    }
  }
  return { counts, touched };
}

interface Alias extends AliasFact {
  readonly key: string;
  /** Of the entity that it names. */
  readonly id: string;
}

/** Each alias of each entity once. The first spelling stands, as on the entity; a strong one replaces a loose one. */
function aliasesOf(facts: readonly EntityFact[]): Alias[] {
  const wanted = new Map<string, Alias>();
  for (const { id, aliases = [] } of facts) {
    for (const { name, kind } of aliases) {
      const key = fold(name);
      const before = wanted.get(`${key} ${id}`);
      const stands = before !== undefined && (before.kind === 'STRONG' || kind === 'LOOSE');
      if (key !== '' && !stands) wanted.set(`${key} ${id}`, { key, id, name, kind });
    }
  }
  return [...wanted.values()];
}

/** @returns how many aliases are new or changed */
async function applyAliases(
  transaction: Transaction,
  facts: readonly EntityFact[],
  source: SourceId,
): Promise<number> {
  let changed = 0;
  for (const batch of batches(aliasesOf(facts), ROWS)) {
    const rows = batch.map(({ key, id }, index) => ({ index, key, id }));
    const found = await storedAliases.run(transaction, { rows });
    const stored = new Map(found.map((row) => [row.index, row.properties]));
    const writes = batch.flatMap((alias, index) => mergeAlias(stored.get(index), alias, source) ?? []);
    if (writes.length > 0) await upsertAliases.run(transaction, { rows: writes });
    changed += writes.length;
  }
  return changed;
}

/** What an alias is after one more source; undefined if it stays as it is. */
function mergeAlias(old: Readonly<Record<string, unknown>> | undefined, alias: Alias, source: SourceId) {
  const sources = sorted([...textList(old?.['sources']), source]);
  const kind: AliasFact['kind'] = old?.['kind'] === 'STRONG' ? 'STRONG' : alias.kind;
  if (old && sameValue(old['sources'], sources) && old['kind'] === kind) return undefined;
  const name = typeof old?.['name'] === 'string' ? old['name'] : alias.name;
  return { ...alias, name, kind, confidence: kind === 'STRONG' ? 1 : 0.5, sources };
}

/** @returns how many external ids are new */
async function applyExternalIds(transaction: Transaction, facts: readonly EntityFact[]): Promise<number> {
  const wanted = new Map(
    facts.flatMap(({ id, externalIds = [] }) => externalIds.map((key) => [key, id] as const)),
  );
  let created = 0;
  for (const batch of batches([...wanted], ROWS)) {
    const rows = await identified.run(transaction, { keys: batch.map(([key]) => key) });
    const known = new Set(rows.map((row) => row.key));
    const missing = batch.flatMap(([key, id]) => (known.has(key) ? [] : [{ key, id }]));
    if (missing.length > 0) await upsertExternalIds.run(transaction, { rows: missing });
    created += missing.length;
  }
  return created;
}
