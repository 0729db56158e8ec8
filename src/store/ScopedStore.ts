import type { Scope } from '../graph/Scope.ts';
import { ForwardingStore } from './ForwardingStore.ts';
import type { Committed, Outcome, Parameters, Row, StatementOptions, Store, Transaction } from './Store.ts';

/** A store as one request sees it: whatever is asked ends with the request, but for what others wait for too. */
export class ScopedStore extends ForwardingStore {
  readonly #scope: Scope;

  constructor(store: Store, scope: Scope) {
    super(store);
    this.#scope = scope;
  }

  override read(text: string, parameters: Parameters, options: StatementOptions = {}): Promise<Row[]> {
    return this.store.read(text, parameters, { ...options, scope: this.#scope });
  }

  /** What tells other servers of the write goes onto the receipt. */
  override async write<T>(work: (transaction: Transaction) => Promise<Outcome<T>>): Promise<Committed<T>> {
    const committed = await this.store.write(work, { scope: this.#scope });
    this.#scope.receipt.bookmark = committed.bookmark;
    this.#scope.receipt.version = committed.version;
    return committed;
  }

  override version(): Promise<number> {
    return this.store.version({ scope: this.#scope });
  }

  override reach(bookmark: string): Promise<void> {
    return this.store.reach(bookmark, { scope: this.#scope });
  }
}
