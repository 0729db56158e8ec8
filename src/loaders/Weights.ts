import { isReadOnly, RolegraphError } from '../graph/errors.ts';
import { markWeighed, weighEntities, weighRoles, weighUsage, weightsState } from '../statements/weights.ts';
import type { Reader, Store, Transaction } from '../store/Store.ts';

/** How long a store that takes no writes is believed, in milliseconds. */
const READ_ONLY_MS = 10_000;

/** A work that was under way may have begun too early; one that begins now has not. */
const ROUNDS = 2;

/**
 * Keeps the weights true that depend on all roles: how distinctive an entity is, and what a role
 * asks in all. A write only notes that they are old; the first answer that needs them works them out.
 */
export class Weights {
  readonly #store: Store;
  #working: Promise<void> | undefined;
  /** Until then kept weights do, however old, by `performance.now()`. */
  #keptUntil = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Resolves once the kept weights are of the graph as it was at the call, or later. On a store that takes no writes
   * they stay as they are.
   *
   * @throws RolegraphError STORE_UNAVAILABLE where such a store has none
   */
  async upToDate(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const state = await stateIn(this.#store);
      if (isWeighed(state)) return;
      if (performance.now() < this.#keptUntil && hasWeights(state)) return;
      await this.#work().catch((error: unknown) => {
        this.#keepOld(error, state);
      });
    }
  }

  #work(): Promise<void> {
    this.#working ??= this.#store.derive(weigh).finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  #keepOld(error: unknown, state: State): void {
    if (!isReadOnly(error)) throw error;
    if (!hasWeights(state)) throw neverWeighed(error);
    this.#keptUntil = performance.now() + READ_ONLY_MS;
  }
}

async function weigh(transaction: Transaction): Promise<void> {
  // Another server may have been quicker.
  if (isWeighed(await stateIn(transaction))) return;
  await markWeighed.run(transaction, {});
  // Roles add up the distinctiveness of what they ask, so entities come first.
  for (const statement of [...weighEntities, weighRoles, ...weighUsage]) await statement.run(transaction, {});
}

type State = { readonly linked: number; readonly weighed: number } | undefined;

const stateIn = async (reader: Reader): Promise<State> => (await weightsState.run(reader, {}))[0];

const isWeighed = (state: State): boolean => state !== undefined && state.linked === state.weighed;

const hasWeights = (state: State): boolean => (state?.weighed ?? -1) >= 0;

const neverWeighed = (cause: unknown): RolegraphError =>
  new RolegraphError(
    'STORE_UNAVAILABLE',
    'The graph was never weighed, and its store takes no writes now. Let one server write to it once.',
    { cause },
  );
