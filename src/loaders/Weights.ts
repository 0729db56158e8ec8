import { markWeighed, weighEntities, weighRoles, weighUsage, weightsState } from '../statements/weights.ts';
import type { Reader, Store, Transaction } from '../store/Store.ts';

/** A work that was under way may have begun too early; one that begins now has not. */
const ROUNDS = 2;

/**
 * Keeps the weights true that depend on all roles: how distinctive an entity is, and what a role
 * asks in all. A write only notes that they are old; the first answer that needs them works them out.
 */
export class Weights {
  readonly #store: Store;
  #working: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Resolves once the kept weights are of the graph as it was at the call, or later. */
  async upToDate(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      if (await areWeighed(this.#store)) return;
      this.#working ??= this.#store.derive(weigh).finally(() => {
        this.#working = undefined;
      });
      await this.#working;
    }
  }
}

async function weigh(transaction: Transaction): Promise<void> {
  // Another server may have been quicker.
  if (await areWeighed(transaction)) return;
  await markWeighed.run(transaction, {});
  // Roles add up the distinctiveness of what they ask, so entities come first.
  for (const statement of [...weighEntities, weighRoles, ...weighUsage]) await statement.run(transaction, {});
}

async function areWeighed(reader: Reader): Promise<boolean> {
  const [state] = await weightsState.run(reader, {});
  return state !== undefined && state.linked === state.weighed;
}
