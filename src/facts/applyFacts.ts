import { removedLinks } from '../statements/shares.ts';
import { identified } from '../statements/stored.ts';
import { deleteRemovedLinks, upsertExternalIds } from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { fold } from '../graph/fold.ts';
import { addAliases, keepAliases, sayAlias } from './aliasState.ts';
import { noChanges, noteUpdate, type Changes } from './changes.ts';
import type { Counts } from './counts.ts';
import { editOf, loadEntities, saveEntities, type EntityEdit, type Saved } from './entityEdits.ts';
import { linkKey, type EntityFact, type Facts, type LinkFact, type SourceId } from './facts.ts';
import { followMerged } from './followMerged.ts';
import { finishWrite } from './finishWrite.ts';
import { loadLinks, saveLinks } from './linkEdits.ts';
import { mergeEntity } from './mergeEntity.ts';
import { CURATOR } from './rank.ts';
import { batches } from './values.ts';

/** How many rows one statement writes. */
const ROWS = 1000;

export interface Applied {
  readonly entities: Counts;
  readonly links: Counts;
  /** Aliases and external ids that are new, changed or gone. */
  readonly lookups: number;
  /** Links that a curator has removed, and that therefore were not written. */
  readonly held: number;
  readonly changes: Changes;
}

export const isChange = ({ entities, links, lookups }: Applied): boolean =>
  entities.created + entities.updated + links.created + links.updated + lookups > 0;

/**
 * Writes what one source says: reads what is stored, merges, and writes only what differs, so that
 * the same facts a second time write nothing. Entities of one call are different, and so are links; both ends
 * of a link are stored, or among the entities. What was merged into another entity is followed there.
 *
 * @param now ISO 8601
 * @param by who writes, where that is more than the source
 */
export async function applyFacts(
  transaction: Transaction,
  said: Facts,
  source: SourceId,
  now: string,
  by?: string,
): Promise<Applied> {
  const changes = noChanges();
  const facts = await followMerged(transaction, said);
  const entities = await applyEntities(transaction, facts.entities, source, now, changes);
  const externalIds = await applyExternalIds(transaction, facts.entities, changes);
  const { counts, held } = await applyLinks(transaction, facts.links, source, changes);
  await finishWrite(transaction, changes, { source, now, by });
  const lookups = entities.aliases + externalIds;
  return { entities: entities.counts, links: counts, lookups, held, changes };
}

async function applyEntities(
  transaction: Transaction,
  facts: readonly EntityFact[],
  source: SourceId,
  now: string,
  changes: Changes,
): Promise<Saved> {
  const known = await loadEntities(
    transaction,
    facts.map(({ id }) => id),
  );
  const edits = facts.map((fact) => known.get(fact.id) ?? editOf(fact.id, fact.kind));
  facts.forEach((fact, index) => {
    const edit = edits[index];
    if (edit) applyFact(edit, fact, source);
  });
  return saveEntities(transaction, edits, now, changes);
}

function applyFact(edit: EntityEdit, fact: EntityFact, source: SourceId): void {
  const before = edit.state.claims.get(source)?.name;
  edit.state = mergeEntity(edit.stored, fact, source);
  // What the source calls the entity is no alias besides.
  const named = fold(edit.state.claims.get(source)?.name ?? '');
  const said = (fact.aliases ?? []).filter(({ name }) => fold(name) !== named);
  const isAll = fact.areAllAliases === true;
  if (isAll) keepAliases(edit.aliases, said, source);
  addAliases(edit.aliases, said, source, isAll);
  if (fact.name !== undefined && before !== undefined) rename(edit, before, named, source);
}

/** The name that a source gave before stays as a former one; what it is called again is none. */
function rename({ aliases }: EntityEdit, before: string, named: string, source: SourceId): void {
  const own = aliases.get(named);
  if (own?.get(source)?.kind === 'FORMER') own.delete(source);
  const key = fold(before);
  if (key !== '' && key !== named) sayAlias(aliases, key, source, { kind: 'FORMER', name: before });
}

/** @returns how many external ids are new */
async function applyExternalIds(
  transaction: Transaction,
  facts: readonly EntityFact[],
  changes: Changes,
): Promise<number> {
  const wanted = new Map(
    facts.flatMap(({ id, externalIds = [] }) => externalIds.map((key) => [key, id] as const)),
  );
  let created = 0;
  for (const batch of batches([...wanted], ROWS)) {
    const rows = await identified.run(transaction, { keys: batch.map(([key]) => key) });
    const known = new Set(rows.map((row) => row.key));
    const missing = batch.flatMap(([key, id]) => (known.has(key) ? [] : [{ key, id }]));
    if (missing.length > 0) await upsertExternalIds.run(transaction, { rows: missing });
    for (const { id } of missing) noteUpdate(changes, id);
    created += missing.length;
  }
  return created;
}

async function applyLinks(
  transaction: Transaction,
  facts: readonly LinkFact[],
  source: SourceId,
  changes: Changes,
): Promise<{ counts: Counts; held: number }> {
  const removed = await removedAmong(transaction, facts);
  if (source === CURATOR && removed.size > 0) {
    await deleteRemovedLinks.run(transaction, { keys: [...removed] });
    removed.clear();
  }
  const wanted = facts.filter((fact) => !removed.has(linkKey(fact)));
  const edits = await loadLinks(transaction, wanted);
  edits.forEach(({ state }, index) => {
    const fact = wanted[index];
    if (fact) state.set(source, fact);
  });
  const counts = await saveLinks(transaction, edits, changes);
  return { counts, held: facts.length - wanted.length };
}

async function removedAmong(transaction: Transaction, facts: readonly LinkFact[]): Promise<Set<string>> {
  const removed = new Set<string>();
  for (const batch of batches(facts, ROWS)) {
    const rows = await removedLinks.run(transaction, { keys: batch.map(linkKey) });
    for (const { key } of rows) removed.add(key);
  }
  return removed;
}
