import { badUserInput } from '../graph/errors.ts';
import { entityIdsAfter } from '../statements/exported.ts';
import { listSources } from '../statements/listSources.ts';
import { removedLinksOf } from '../statements/shares.ts';
import { deleteRemovedLinks, deleteSource } from '../statements/upsert.ts';
import type { Outcome, Store, Transaction } from '../store/Store.ts';
import { LISTS, totalOf, type Changes } from './changes.ts';
import type { SourceId } from './facts.ts';
import { withdrawShare } from './withdraw.ts';

/** Entities of one transaction. */
const BATCH = 500;

/** How many entities and links have changed, in each way. */
export type Removal = Record<(typeof LISTS)[number], number>;

type Write = <T>(work: (transaction: Transaction) => Promise<Outcome<T>>) => Promise<T>;

/**
 * Takes back everything that a source has said, and forgets its releases. Every batch is a transaction: a
 * removal that breaks off is completed by the next one. A dry run is one transaction that is rolled back.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the sources there are, if it is none of them
 */
export async function removeSource(
  store: Store,
  source: SourceId,
  { dryRun = false }: { readonly dryRun?: boolean | undefined } = {},
): Promise<Removal> {
  const sources = (await listSources.run(store, {})).map((row) => row.source.id);
  if (!sources.includes(source)) {
    const message = `The graph has no source "${source}". It has: ${sources.join(', ')}.`;
    throw badUserInput(message, { source, sources });
  }
  if (!dryRun) return removeWith(async (work) => (await store.write(work)).value, source);
  const { value } = await store.write(async (transaction) => ({
    changed: false,
    value: await removeWith(async (work) => (await work(transaction)).value, source),
  }));
  return value;
}

async function removeWith(write: Write, source: SourceId): Promise<Removal> {
  const now = new Date().toISOString();
  const removal: Removal = { created: 0, updated: 0, deprecated: 0, linked: 0, relinked: 0, unlinked: 0 };
  for (let after: string | undefined = ''; after !== undefined;) {
    const { last, changes }: Step = await write((transaction) => removeStep(transaction, source, after, now));
    after = last;
    for (const list of LISTS) removal[list] += changes?.[list].size ?? 0;
  }
  await write(async (transaction) => {
    const rows = await removedLinksOf.run(transaction, { source });
    await deleteRemovedLinks.run(transaction, { keys: rows.map(({ key }) => key) });
    await deleteSource.run(transaction, { source });
    return { changed: true, value: undefined };
  });
  return removal;
}

interface Step {
  /** The last entity of the step; undefined after the last step. */
  readonly last: string | undefined;
  readonly changes?: Changes;
}

async function removeStep(
  transaction: Transaction,
  source: SourceId,
  after: string | undefined,
  now: string,
): Promise<Outcome<Step>> {
  const rows = await entityIdsAfter.run(transaction, { after: after ?? '', first: BATCH });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { changed: false, value: { last: undefined } };
  const changes = await withdrawShare(transaction, source, ids, now);
  return { changed: totalOf(changes) > 0, value: { last: ids.at(-1), changes } };
}
