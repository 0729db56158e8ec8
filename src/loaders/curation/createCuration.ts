import { applyFacts } from '../../facts/applyFacts.ts';
import type { EntityFact } from '../../facts/facts.ts';
import { noChanges } from '../../facts/changes.ts';
import { mergeEntities } from '../../facts/mergeEntities.ts';
import { CURATOR } from '../../facts/rank.ts';
import { removeLinks } from '../../facts/removeLinks.ts';
import type { Entity, Link } from '../../graph/entity.ts';
import type { Committed, Store, Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import { carryOut, type Act, type Plan, type Planner } from './carryOut.ts';
import type { EntityInput, LinkInput, LinkNamed } from './inputs.ts';
import { planEntities } from './planEntities.ts';
import { planLinks } from './planLinks.ts';
import { planMerge } from './planMerge.ts';
import { planRemoval } from './planRemoval.ts';
import { planRetirement } from './planRetirement.ts';
import { readEntities, readLinks } from './readBack.ts';

/**
 * What a curator may change. Each is one transaction and one record of the audit log.
 *
 * @throws RolegraphError BAD_USER_INPUT with every problem, or VERSION_CONFLICT
 */
export interface Curation {
  /** Makes entities, or changes what the curator says of them; one that a curator removed comes back. */
  upsertEntities(inputs: readonly EntityInput[], act: Act): Promise<Committed<Entity[]>>;
  /** Takes entities out of use; they stay under their ids, DEPRECATED. */
  removeEntities(refs: readonly string[], act: Act): Promise<Committed<Entity[]>>;
  /** Makes one entity of two: the one that stays, and the one that it replaces. */
  mergeEntities(from: string, into: string, act: Act): Promise<Committed<Entity[]>>;
  upsertLinks(inputs: readonly LinkInput[], act: Act): Promise<Committed<Link[]>>;
  /** Removes links, whichever sources give them. @returns the links as they were */
  removeLinks(inputs: readonly LinkNamed[], act: Act): Promise<Committed<Link[]>>;
}

export function createCuration(store: Store, names: NearNames): Curation {
  const run = <T>(what: keyof Curation, act: Act, planner: Planner<T>): Promise<Committed<T>> =>
    carryOut(store, what, act, planner);
  return {
    upsertEntities: (inputs, act) =>
      run('upsertEntities', act, async (transaction, problems) =>
        saying(transaction, await planEntities(transaction, inputs, problems), act),
      ),
    removeEntities: (refs, act) =>
      run('removeEntities', act, async (transaction, problems) =>
        saying(transaction, await planRetirement(transaction, refs, names, problems), act),
      ),
    mergeEntities: (from, into, act) => run('mergeEntities', act, merging({ from, into }, names, act)),
    upsertLinks: (inputs, act) => run('upsertLinks', act, linking(inputs, names, act)),
    removeLinks: (inputs, act) => run('removeLinks', act, unlinking(inputs, names, act)),
  };
}

const saying = (transaction: Transaction, entities: readonly EntityFact[], { who }: Act): Plan<Entity[]> => ({
  touched: { ids: entities.map(({ id }) => id), links: [] },
  write: async (now) => (await applyFacts(transaction, { entities, links: [] }, CURATOR, now, who)).changes,
  result: () =>
    readEntities(
      transaction,
      entities.map(({ id }) => id),
    ),
});

const merging =
  (refs: { from: string; into: string }, names: NearNames, { who }: Act): Planner<Entity[]> =>
  async (transaction, problems) => {
    const merge = await planMerge(transaction, refs, names, problems);
    if (!merge) return undefined;
    const { from, into, links, moved, isDone } = merge;
    return {
      touched: { ids: [into.id, from.id], links },
      neighbours: moved,
      write: (now) =>
        isDone
          ? Promise.resolve(noChanges())
          : mergeEntities(transaction, from.id, into.id, CURATOR, now, who),
      result: () => readEntities(transaction, [into.id, from.id]),
    };
  };

const linking =
  (inputs: readonly LinkInput[], names: NearNames, { who }: Act): Planner<Link[]> =>
  async (transaction, problems) => {
    const links = await planLinks(transaction, inputs, names, problems);
    return {
      touched: { ids: [], links },
      write: async (now) =>
        (await applyFacts(transaction, { entities: [], links }, CURATOR, now, who)).changes,
      result: () => readLinks(transaction, links),
    };
  };

const unlinking =
  (inputs: readonly LinkNamed[], names: NearNames, { who }: Act): Planner<Link[]> =>
  async (transaction, problems) => {
    const links = await planRemoval(transaction, inputs, names, problems);
    const before = await readLinks(transaction, links);
    return {
      touched: { ids: [], links },
      write: (now) => removeLinks(transaction, links, CURATOR, now, who),
      result: () => Promise.resolve(before),
    };
  };
