import { fold } from '../graph/fold.ts';
import { storedAliases, storedEntities, storedLinks, identified } from '../statements/stored.ts';
import {
  refreshDegrees,
  upsertAliases,
  upsertEntities,
  upsertExternalIds,
  upsertLinks,
  type Properties,
} from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { linkKey, type EntityFact, type Facts, type LinkFact, type SourceId } from './facts.ts';
import { mergeEntity } from './mergeEntity.ts';
import { mergeLink } from './mergeLink.ts';
import { batches, changedProperties, groupBy, sameValue, sorted, textList } from './values.ts';

/** How many rows one statement writes. */
const ROWS = 1000;

export interface Applied {
  readonly entities: { created: number; updated: number; unchanged: number };
  readonly links: { created: number; updated: number; unchanged: number };
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
  const touched = sorted([...entities.touched, ...links.touched]);
  for (const ids of batches(touched, ROWS)) await refreshDegrees.run(transaction, { ids });
  return { entities: entities.counts, links: links.counts, lookups };
}

interface Written {
  readonly counts: { created: number; updated: number; unchanged: number };
  /** Ids whose kept degrees may be out of date. */
  readonly touched: string[];
}

async function applyEntities(
  transaction: Transaction,
  facts: readonly EntityFact[],
  source: SourceId,
  now: string,
): Promise<Written> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
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
  const counts = { created: 0, updated: 0, unchanged: 0 };
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

/** @returns how many aliases are new or changed */
async function applyAliases(
  transaction: Transaction,
  facts: readonly EntityFact[],
  source: SourceId,
): Promise<number> {
  const wanted = new Map<string, { key: string; id: string; name: string; kind: 'STRONG' | 'LOOSE' }>();
  for (const { id, aliases = [] } of facts) {
    for (const { name, kind } of aliases) {
      const row = { key: fold(name), id, name, kind };
      const same = linkKey({ from: row.key, relation: '', to: id });
      const before = wanted.get(same);
      // The first spelling stands, as on the entity; a strong one takes the place of a loose one.
      if (row.key !== '' && (!before || (kind === 'STRONG' && before.kind === 'LOOSE')))
        wanted.set(same, row);
    }
  }
  let changed = 0;
  for (const batch of batches([...wanted.values()], ROWS)) {
    const rows = batch.map(({ key, id }, index) => ({ index, key, id }));
    const found = await storedAliases.run(transaction, { rows });
    const stored = new Map(found.map((row) => [row.index, row.properties]));
    const writes = batch.flatMap((alias, index) => {
      const old = stored.get(index);
      const sources = sorted([...textList(old?.['sources']), source]);
      const kind: 'STRONG' | 'LOOSE' = old?.['kind'] === 'STRONG' ? 'STRONG' : alias.kind;
      if (old && sameValue(old['sources'], sources) && old['kind'] === kind) return [];
      const name = typeof old?.['name'] === 'string' ? old['name'] : alias.name;
      return [{ ...alias, name, kind, confidence: kind === 'STRONG' ? 1 : 0.5, sources }];
    });
    if (writes.length > 0) await upsertAliases.run(transaction, { rows: writes });
    changed += writes.length;
  }
  return changed;
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
