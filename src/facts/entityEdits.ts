import { fold } from '../graph/fold.ts';
import { kindOfLabels, type Kind } from '../graph/kind.ts';
import { aliasesOf, storedEntities } from '../statements/stored.ts';
import {
  deleteAliases,
  dropUnusedAliases,
  nameAliasNodes,
  upsertAliases,
  upsertEntities,
  type Properties,
} from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import {
  aliasProperties,
  nameAliases,
  readAliasState,
  strongNames,
  type EntityAliases,
} from './aliasState.ts';
import { noteUpdate, type Changes } from './changes.ts';
import { noCounts, type Counts } from './counts.ts';
import { entityProperties, readEntityState, type EntityState, type Stored } from './entityState.ts';
import { batches, changedProperties, groupBy, sorted } from './values.ts';

/** How many rows one statement writes. */
const ROWS = 1000;

/** An entity that is being changed: as it is stored, and as it is to be. */
export interface EntityEdit {
  readonly id: string;
  readonly kind: Kind;
  /** Undefined for a new one. */
  readonly stored: Stored | undefined;
  state: EntityState;
  readonly aliases: EntityAliases;
  readonly storedAliases: ReadonlyMap<string, Stored>;
}

/** Reads some entities to change them; those that are not stored are left out. */
export async function loadEntities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, EntityEdit>> {
  const edits = new Map<string, EntityEdit>();
  for (const batch of batches(sorted(ids), ROWS)) {
    const rows = await storedEntities.run(transaction, { ids: batch });
    const known = rows.map(({ entity }) => String(entity['id']));
    const aliases = groupBy(await aliasesOf.run(transaction, { ids: known }), ({ id }) => id);
    for (const { entity, labels } of rows) {
      const id = String(entity['id']);
      const kind = kindOfLabels(labels);
      const own = (aliases.get(id) ?? []).map(({ key, properties }) => [key, properties] as const);
      if (kind) edits.set(id, editOf(id, kind, entity, new Map(own)));
    }
  }
  return edits;
}

export const editOf = (
  id: string,
  kind: Kind,
  stored?: Stored,
  storedAliases: ReadonlyMap<string, Stored> = new Map(),
): EntityEdit => ({
  id,
  kind,
  stored,
  state: readEntityState(stored),
  aliases: new Map([...storedAliases].map(([key, properties]) => [key, readAliasState(properties)])),
  storedAliases,
});

export interface Saved {
  readonly counts: Counts;
  /** Aliases that are new, changed or gone. */
  readonly aliases: number;
}

/** Writes what differs, and notes it. Where nothing does, nothing is written, not even `updatedAt`. */
export async function saveEntities(
  transaction: Transaction,
  edits: readonly EntityEdit[],
  now: string,
  changes: Changes,
): Promise<Saved> {
  const counts = noCounts();
  const writes: { edit: EntityEdit; properties: Properties }[] = [];
  for (const edit of edits) {
    const properties = changedProperties(edit.stored, wantedProperties(edit));
    counts[edit.stored ? (properties ? 'updated' : 'unchanged') : 'created'] += 1;
    if (!properties) continue;
    writes.push({ edit, properties: { ...properties, updatedAt: now } });
    noteEntity(changes, edit, properties);
  }
  for (const [kind, group] of groupBy(writes, ({ edit }) => edit.kind)) {
    for (const batch of batches(group, ROWS)) {
      const rows = batch.map(({ edit: { id }, properties }) => ({ id, properties }));
      await upsertEntities.get(kind)?.run(transaction, { rows });
    }
  }
  return { counts, aliases: await saveAliases(transaction, edits, changes) };
}

function wantedProperties({ state, stored, aliases }: EntityEdit): Properties {
  const properties = entityProperties(state, stored);
  const nameKey = fold(properties.name);
  nameAliases(aliases, state, nameKey);
  return { ...properties, aliases: strongNames(aliases, nameKey) };
}

function noteEntity(changes: Changes, { id, stored }: EntityEdit, properties: Properties): void {
  const isNew = stored === undefined;
  if (isNew) changes.created.add(id);
  else if (properties['status'] === 'DEPRECATED') {
    changes.updated.delete(id);
    changes.deprecated.add(id);
  } else noteUpdate(changes, id);
  if (isNew) changes.touched.add(id);
  else if (properties['status'] !== undefined) changes.turned.add(id);
}

async function saveAliases(
  transaction: Transaction,
  edits: readonly EntityEdit[],
  changes: Changes,
): Promise<number> {
  const writes: { key: string; id: string; properties: Properties }[] = [];
  const deletes: { key: string; id: string }[] = [];
  for (const { id, aliases, storedAliases } of edits) {
    for (const [key, state] of aliases) {
      const stored = storedAliases.get(key);
      const properties = state.size > 0 ? changedProperties(stored, aliasProperties(state)) : undefined;
      if (properties) writes.push({ key, id, properties });
      else if (state.size === 0 && stored) deletes.push({ key, id });
    }
  }
  for (const rows of batches(writes, ROWS)) await upsertAliases.run(transaction, { rows });
  for (const rows of batches(deletes, ROWS)) {
    await deleteAliases.run(transaction, { rows });
    await dropUnusedAliases.run(transaction, { keys: sorted(rows.map(({ key }) => key)) });
  }
  for (const keys of batches(sorted([...writes, ...deletes].map(({ key }) => key)), ROWS)) {
    await nameAliasNodes.run(transaction, { keys });
  }
  for (const { id } of [...writes, ...deletes]) noteUpdate(changes, id);
  return writes.length + deletes.length;
}
