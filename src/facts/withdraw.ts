import { externalIdsOf } from '../statements/stored.ts';
import { linksFrom } from '../statements/stored.ts';
import { deleteExternalIds } from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { noChanges, type Changes } from './changes.ts';
import { loadEntities, saveEntities, type EntityEdit } from './entityEdits.ts';
import type { LinkEnds, SourceId } from './facts.ts';
import { finishWrite } from './finishWrite.ts';
import { linkEdit, loadLinks, saveLinks, type LinkEdit } from './linkEdits.ts';
import { batches } from './values.ts';

/** How many rows one statement writes. */
const ROWS = 1000;

/**
 * Takes back what a source says of some entities, and the links that it gives from them. What no other source
 * gives goes: a link and an alias for good, an entity by becoming DEPRECATED, with its last words and
 * external ids, so that it is still found and comes back under its id when the source returns.
 */
export async function withdrawShare(
  transaction: Transaction,
  source: SourceId,
  ids: readonly string[],
  now: string,
): Promise<Changes> {
  const changes = noChanges();
  const links: LinkEdit[] = [];
  for (const batch of batches(ids, ROWS)) {
    const rows = await linksFrom.run(transaction, { ids: batch });
    links.push(...rows.map(({ properties, ...ends }) => linkEdit(ends, properties)));
  }
  await withdrawFrom(transaction, source, links, changes);
  await withdrawClaims(transaction, source, ids, now, changes);
  await finishWrite(transaction, changes, { source, now });
  return changes;
}

/** Takes back what a source says of some links. */
export async function withdrawLinks(
  transaction: Transaction,
  source: SourceId,
  links: readonly LinkEnds[],
  now: string,
): Promise<Changes> {
  const changes = noChanges();
  await withdrawFrom(transaction, source, await loadLinks(transaction, links), changes);
  await finishWrite(transaction, changes, { source, now });
  return changes;
}

async function withdrawFrom(
  transaction: Transaction,
  source: SourceId,
  links: readonly LinkEdit[],
  changes: Changes,
): Promise<void> {
  const given = links.filter(({ state }) => state.delete(source));
  await saveLinks(transaction, given, changes);
}

async function withdrawClaims(
  transaction: Transaction,
  source: SourceId,
  ids: readonly string[],
  now: string,
  changes: Changes,
): Promise<void> {
  const edits = [...(await loadEntities(transaction, ids)).values()];
  const given = edits.filter((edit) => takeBack(edit, source));
  await saveEntities(transaction, given, now, changes);
  const kept = given.filter(({ state }) => state.claims.size > 0).map(({ id }) => id);
  for (const batch of batches(kept, ROWS)) {
    const rows = await externalIdsOf.run(transaction, { ids: batch });
    const keys = rows.flatMap(({ key }) => (key.startsWith(`${source}:`) ? [key] : []));
    if (keys.length > 0) await deleteExternalIds.run(transaction, { keys });
  }
}

/** @returns whether the source said anything */
function takeBack(edit: EntityEdit, source: SourceId): boolean {
  const { claims, retiredBy } = edit.state;
  const others = new Map([...claims].filter(([other]) => other !== source));
  edit.state = { claims: others, retiredBy: retiredBy.filter((other) => other !== source) };
  const named = [...edit.aliases.values()].map((aliases) => aliases.delete(source));
  return claims.has(source) || retiredBy.includes(source) || named.includes(true);
}
