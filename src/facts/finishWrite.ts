import { recordChangeStatement } from '../statements/changes.ts';
import { neighboursOf } from '../statements/shares.ts';
import type { Transaction } from '../store/Store.ts';
import { LISTS, totalOf, type Changes } from './changes.ts';
import type { SourceId } from './facts.ts';
import { refreshFigures } from './refreshFigures.ts';
import { batches, sorted } from './values.ts';

/** How many entities one statement looks at. */
const ROWS = 1000;

export interface WriteMeta {
  readonly source: SourceId;
  /** ISO 8601. */
  readonly now: string;
  /** Who wrote it, where that is more than the source. */
  readonly by?: string | undefined;
}

/**
 * The end of every write: brings the figures up to date that follow from links and status, and records what has
 * changed for those who read changes. Does nothing where nothing has.
 */
export async function finishWrite(
  transaction: Transaction,
  changes: Changes,
  meta: WriteMeta,
): Promise<void> {
  const touched = new Set([...changes.touched, ...changes.turned]);
  for (const ids of batches(sorted(changes.turned), ROWS)) {
    for (const { id } of await neighboursOf.run(transaction, { ids })) touched.add(id);
  }
  await refreshFigures(transaction, [...touched]);
  if (totalOf(changes) === 0) return;
  const lists = Object.fromEntries(LISTS.map((list) => [list, sorted(changes[list])]));
  await recordChangeStatement.run(transaction, {
    change: { at: meta.now, source: meta.source, by: meta.by ?? null, total: totalOf(changes), ...lists },
    entities: changes.created.size,
    links: changes.linked.size - changes.unlinked.size,
  });
}
