import { totalOf, type Changes } from '../../facts/changes.ts';
import { linkKey, type LinkEnds } from '../../facts/facts.ts';
import { recordAudit } from '../../facts/recordAudit.ts';
import { recordCurators } from '../../facts/recordCurators.ts';
import { takeSnapshot, type Snapshot } from '../../facts/snapshot.ts';
import type { Committed, Store, Transaction } from '../../store/Store.ts';
import { linksIn } from './linksIn.ts';
import { Problems } from './Problems.ts';
import { checkVersion, refuseConflicts, type Touched } from './refuseConflicts.ts';

/** Who changes the graph, and from which version of it. */
export interface Act {
  /** The subject of the token. */
  readonly who: string;
  /** The version that the curator has seen: what has changed since is not written over. */
  readonly ifVersion?: number | null | undefined;
}

/** A change that is ready to be made. */
export interface Plan<T> {
  readonly touched: Touched;
  /** Where more than what it touches may change. */
  readonly neighbours?: readonly LinkEnds[];
  readonly write: (now: string) => Promise<Changes>;
  /** What the curator gets to see, read in the transaction; called after the write. */
  readonly result: () => Promise<T>;
}

/** Plans a change by what is stored; undefined where the problems that it notes leave nothing to plan. */
export type Planner<T> = (transaction: Transaction, problems: Problems) => Promise<Plan<T> | undefined>;

/**
 * Makes a change in one transaction: plans it by what is stored now, refuses it as a whole, or writes it with an
 * audit record. Where nothing changes, nothing is written, and the version stays.
 *
 * @throws RolegraphError BAD_USER_INPUT with every problem, or VERSION_CONFLICT
 */
export function carryOut<T>(
  store: Store,
  what: string,
  { who, ifVersion }: Act,
  planner: Planner<T>,
): Promise<Committed<T>> {
  return store.write(async (transaction) => {
    const problems = new Problems();
    await checkVersion(transaction, ifVersion, problems);
    const plan = await planner(transaction, problems);
    problems.refuse();
    if (!plan) throw new Error(`${what} has no plan, and no problem was noted`);
    await refuseConflicts(transaction, ifVersion, plan.touched);
    const at = new Date().toISOString();
    const { ids, links } = plan.touched;
    const all = [...links, ...(plan.neighbours ?? [])];
    const before = await takeSnapshot(transaction, ids, all);
    const changes = await plan.write(at);
    const changed = totalOf(changes) > 0;
    if (changed) {
      await recordCurators(transaction);
      const after = await takeSnapshot(transaction, ids, [...all, ...linksIn(changes)]);
      await recordAudit(transaction, {
        ...{ who, what, at },
        before: changedIn(before, changes),
        after: changedIn(after, changes),
      });
    }
    return { changed, value: await plan.result() };
  });
}

/** Of a snapshot, what the change has changed. */
function changedIn({ entities, links }: Snapshot, changes: Changes): Snapshot {
  const ids = new Set([...changes.created, ...changes.updated, ...changes.deprecated]);
  const keys = new Set(linksIn(changes).map(linkKey));
  return {
    entities: entities.filter(({ id }) => ids.has(String(id))),
    links: links.filter(({ from, relation, to }) =>
      keys.has(`${String(from)} ${String(relation)} ${String(to)}`),
    ),
  };
}
