import { fold } from '../../graph/fold.ts';
import { kindOfId, type Kind } from '../../graph/kind.ts';
import { addAliases, sayAlias } from '../../facts/aliasState.ts';
import { noteUpdate, type Changes } from '../../facts/changes.ts';
import { editOf, loadEntities, saveEntities, type EntityEdit } from '../../facts/entityEdits.ts';
import type { Claim, EntityState } from '../../facts/entityState.ts';
import type { AliasFact } from '../../facts/facts.ts';
import { identified } from '../../statements/stored.ts';
import { upsertExternalIds } from '../../statements/upsert.ts';
import { sorted } from '../../facts/values.ts';
import { recognise, type Sighting } from '../recognise.ts';
import { rounds, type Batch, type Placed } from './Batch.ts';
import { stateAfter, wordsOf } from './entityClaims.ts';

type Line = Placed<'entity'>;

/** A line with the entity that it is about. */
interface Meant {
  readonly line: Line;
  readonly id: string;
  readonly kind: Kind;
}

/** Writes what the lines say of entities, each source's claim as its own. */
export async function writeEntities(batch: Batch, lines: readonly Line[]): Promise<void> {
  const meant = [...withIds(batch, lines), ...(await recognised(batch, lines))];
  meant.sort((one, other) => one.line.line - other.line.line);
  for (const round of rounds(meant, ({ id }) => id)) await writeRound(batch, round);
}

/** An id is to be relied on: it is that entity, or a new one. */
const withIds = (batch: Batch, lines: readonly Line[]): Meant[] =>
  lines.flatMap((line) => {
    const { id, kind } = line.says;
    const ofId = id === undefined ? undefined : kindOfId(id);
    if (id === undefined || ofId === undefined) return [];
    if (kind === undefined || kind === ofId) return [{ line, id, kind: ofId }];
    batch.refuse(line, `has the kind ${kind}, and an id of another one`, id);
    return [];
  });

const NEW = 'new';

/** Without an id it is the entity of that name, in whatever form it is written, or a new one. */
async function recognised(batch: Batch, lines: readonly Line[]): Promise<Meant[]> {
  const { transaction, source, mapping } = batch.context;
  const seen = lines.flatMap((line) => {
    const { id, kind, name, category } = line.says;
    if (id !== undefined) return [];
    if (kind !== undefined && name !== undefined) {
      const key = `${source}:${name}`;
      const is = mapping.get(key);
      const told: Partial<Sighting> = is === NEW ? { isDistinct: true } : { is };
      return [{ line, key, sighting: { name, kind, category: category ?? undefined, ...told } }];
    }
    batch.refuse(line, 'needs an id, or a kind and a name', name ?? '');
    return [];
  });
  const found = await recognise(
    transaction,
    seen.map(({ sighting }) => sighting),
  );
  return seen.flatMap(({ line, key, sighting: { name } }, index): Meant[] => {
    const recognition = found[index];
    if (!recognition) return [];
    if (recognition.how === 'UNKNOWN') {
      batch.refuse(line, `is mapped to ${recognition.id}, which the graph does not know`, name);
      return [];
    }
    batch.recognised.push({ key, name, recognition });
    return [{ line, id: recognition.id, kind: recognition.kind }];
  });
}

/** What is to be written of an entity. */
interface Work {
  readonly edit: EntityEdit;
  readonly says: Line['says'];
  readonly state: EntityState;
  /** What no claim says and yet stands, such as the last words of an entity that has lost its sources. */
  readonly words: Claim | undefined;
}

async function writeRound(batch: Batch, meant: readonly Meant[]): Promise<void> {
  const { transaction } = batch.context;
  const known = await loadEntities(
    transaction,
    meant.map(({ id }) => id),
  );
  const stored = await ownersOf(batch, meant);
  const owners = new Map(stored);
  const work = meant.flatMap((one) => workOf(batch, one, known.get(one.id), owners) ?? []);
  const spoken = await writeWords(batch, work);
  await batch.write(async (changes) => {
    const edits = work.map(({ edit, state, says }) => {
      const current = spoken.get(edit.id) ?? edit;
      current.state = state;
      addOwnAliases(batch, current, says, edit);
      return current;
    });
    const saved = await saveEntities(transaction, edits, batch.context.now, changes);
    const { created, updated, unchanged } = saved.counts;
    // What was written in two steps counts as one.
    batch.count('entities', { created, updated: updated - spoken.size, unchanged });
    batch.lookups += saved.aliases + (await writeExternalIds(batch, work, stored, changes));
  });
}

/** External id → the entity that it identifies. */
async function ownersOf(batch: Batch, meant: readonly Meant[]): Promise<Map<string, string>> {
  const keys = sorted(meant.flatMap(({ line }) => line.says.externalIds ?? []));
  const rows = await identified.run(batch.context.transaction, { keys });
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function workOf(
  batch: Batch,
  { line, id, kind }: Meant,
  stored: EntityEdit | undefined,
  owners: Map<string, string>,
): Work | undefined {
  const { says } = line;
  const edit = stored ?? editOf(id, kind);
  const state = stateAfter(edit.state, says, batch.context.source);
  const reason = typeof state === 'string' ? state : refusalOf({ says, id, kind, stored, owners }, state);
  if (typeof state === 'string' || reason !== undefined) {
    batch.refuse(line, reason ?? '', id);
    return undefined;
  }
  for (const key of says.externalIds ?? []) owners.set(key, id);
  batch.speaks ||= says.sources === undefined && says.says === undefined;
  return { edit, says, state, words: wordsOf(edit, says, state) };
}

interface Found {
  readonly says: Line['says'];
  readonly id: string;
  readonly kind: Kind;
  readonly stored: EntityEdit | undefined;
  readonly owners: ReadonlyMap<string, string>;
}

function refusalOf({ says, id, kind, stored, owners }: Found, state: EntityState): string | undefined {
  if (stored && stored.kind !== kind) return `is a ${stored.kind} in the graph, and no ${kind}`;
  const isNamed =
    says.name !== undefined || [...state.claims.values()].some(({ name }) => name !== undefined);
  if (!stored && !isNamed) return 'is new, and has no name';
  const other = says.externalIds?.find((key) => (owners.get(key) ?? id) !== id);
  return other === undefined
    ? undefined
    : `has the external id ${other}, which is that of ${owners.get(other) ?? ''}`;
}

/**
 * Writes words that no source claims, as if one had said them: in the next step it no longer does, and they stay.
 *
 * @returns the entities after that
 */
async function writeWords(batch: Batch, work: readonly Work[]): Promise<Map<string, EntityEdit>> {
  const { transaction, source, now } = batch.context;
  const spoken = work.flatMap(({ edit, words }) => (words ? [{ edit, words }] : []));
  if (spoken.length === 0) return new Map();
  await batch.write(async (changes) => {
    for (const { edit, words } of spoken) edit.state = { claims: new Map([[source, words]]), retiredBy: [] };
    const edits = spoken.map(({ edit }) => edit);
    batch.count('entities', (await saveEntities(transaction, edits, now, changes)).counts);
  });
  return loadEntities(
    transaction,
    spoken.map(({ edit }) => edit.id),
  );
}

/** The aliases on the line itself, and a name that a source has changed, which stays as a former one. */
function addOwnAliases(batch: Batch, edit: EntityEdit, says: Line['says'], before: EntityEdit): void {
  const spelled = (names: readonly string[], kind: AliasFact['kind']) =>
    names.map((name) => ({ name, kind }));
  const { aliases = [], looseAliases = [] } = says;
  const own = [...spelled(aliases, 'STRONG'), ...spelled(looseAliases, 'LOOSE')];
  if (own.length > 0) {
    batch.speaks = true;
    addAliases(edit.aliases, own, batch.context.source);
  }
  for (const [source, { name }] of readClaims(before)) {
    const now = edit.state.claims.get(source)?.name;
    if (name === undefined || now === undefined || fold(name) === fold(now)) continue;
    sayAlias(edit.aliases, fold(name), source, { kind: 'FORMER', name });
  }
}

/** The claims as they were stored, whatever was made of them since. */
const readClaims = ({ id, kind, stored }: EntityEdit): EntityState['claims'] =>
  editOf(id, kind, stored).state.claims;

async function writeExternalIds(
  batch: Batch,
  work: readonly Work[],
  stored: ReadonlyMap<string, string>,
  changes: Changes,
): Promise<number> {
  const rows = work.flatMap(({ edit: { id }, says: { externalIds = [] } }) =>
    externalIds.flatMap((key) => (stored.has(key) ? [] : [{ key, id }])),
  );
  if (rows.length === 0) return 0;
  await upsertExternalIds.run(batch.context.transaction, { rows });
  for (const { id } of rows) noteUpdate(changes, id);
  return rows.length;
}
