import { linksTo } from '../statements/stored.ts';
import { createLinks, deleteLinks, upsertLinks, type Properties } from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import { noteLink, type Changes } from './changes.ts';
import { noCounts, type Counts } from './counts.ts';
import type { Stored } from './entityState.ts';
import { linkKey, type LinkEnds } from './facts.ts';
import { linkStateProperties, readLinkState, type LinkState } from './mergeLink.ts';
import { batches, changedProperties, groupBy, sorted } from './values.ts';

/** How many rows one statement writes. */
const ROWS = 1000;

/** A link that is being changed: as it is stored, and as it is to be. */
export interface LinkEdit {
  readonly ends: LinkEnds;
  /** Undefined for a new one. */
  readonly stored: Stored | undefined;
  /** Without a source left, the link goes. */
  readonly state: LinkState;
}

/** Reads some links to change them, in their order; those that are not stored have no source yet. */
export async function loadLinks(transaction: Transaction, links: readonly LinkEnds[]): Promise<LinkEdit[]> {
  const edits: LinkEdit[] = [];
  for (const batch of batches(links, ROWS)) {
    const groups = groupBy(batch, ({ from, relation }) => `${from} ${relation}`);
    const rows = [...groups.values()].flatMap((group) => {
      const [first] = group;
      return first
        ? [{ from: first.from, relation: first.relation, to: sorted(group.map(({ to }) => to)) }]
        : [];
    });
    const found = await linksTo.run(transaction, { rows });
    const stored = new Map(found.map((row) => [linkKey(row), row.properties]));
    edits.push(...batch.map((ends) => linkEdit(ends, stored.get(linkKey(ends)))));
  }
  return edits;
}

export const linkEdit = ({ from, relation, to }: LinkEnds, stored?: Stored): LinkEdit => ({
  ends: { from, relation, to },
  stored,
  state: readLinkState(stored),
});

interface Write {
  readonly ends: LinkEnds;
  readonly properties: Properties;
}

/** Writes what differs, deletes what no source gives any more, and notes it. */
export async function saveLinks(
  transaction: Transaction,
  edits: readonly LinkEdit[],
  changes: Changes,
): Promise<Counts> {
  const counts = noCounts();
  const created: Write[] = [];
  const updated: Write[] = [];
  const deletes: LinkEnds[] = [];
  for (const { ends, stored, state } of edits) {
    if (state.size === 0) {
      if (stored) deletes.push(ends);
      continue;
    }
    const properties = changedProperties(stored, linkStateProperties(state, stored));
    counts[stored ? (properties ? 'updated' : 'unchanged') : 'created'] += 1;
    if (!properties) continue;
    (stored ? updated : created).push({ ends, properties });
    noteLink(changes, ends, stored ? 'relinked' : 'linked');
  }
  for (const ends of deletes) noteLink(changes, ends, 'unlinked');
  await writeLinks(transaction, created, createLinks);
  await writeLinks(transaction, updated, upsertLinks);
  for (const rows of batches(deletes, ROWS)) await deleteLinks.run(transaction, { rows });
  return counts;
}

async function writeLinks(
  transaction: Transaction,
  writes: readonly Write[],
  statements: typeof upsertLinks,
): Promise<void> {
  for (const [relation, group] of groupBy(writes, ({ ends }) => ends.relation)) {
    for (const batch of batches(group, ROWS)) {
      const rows = batch.map(({ ends: { from, to }, properties }) => ({ from, to, properties }));
      await statements.get(relation)?.run(transaction, { rows });
    }
  }
}
