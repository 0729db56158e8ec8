import { deleteLinks, upsertRemovedLinks } from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { noChanges, noteLink, type Changes } from './changes.ts';
import { linkKey, type LinkEnds, type SourceId } from './facts.ts';
import { finishWrite } from './finishWrite.ts';
import { loadLinks } from './linkEdits.ts';
import { CURATOR } from './rank.ts';

/**
 * Deletes links, whoever gives them. What other sources give is noted as removed, so that their next import does
 * not bring it back; it comes back when a curator sets it again.
 */
export async function removeLinks(
  transaction: Transaction,
  links: readonly LinkEnds[],
  source: SourceId,
  now: string,
  by?: string,
): Promise<Changes> {
  const changes = noChanges();
  const stored = (await loadLinks(transaction, links)).filter((edit) => edit.stored);
  for (const { ends } of stored) noteLink(changes, ends, 'unlinked');
  const given = stored.filter(({ state }) => [...state.keys()].some((giver) => giver !== CURATOR));
  await deleteLinks.run(transaction, { rows: stored.map(({ ends }) => ({ ...ends })) });
  await upsertRemovedLinks.run(transaction, { keys: given.map(({ ends }) => linkKey(ends)), source });
  await finishWrite(transaction, changes, { source, now, by });
  return changes;
}
