import type { Scope } from '../graph/Scope.ts';
import type { LostVersions } from './LostVersions.ts';
import type {
  Committed,
  Outcome,
  Parameters,
  Row,
  StatementOptions,
  Store,
  StoreKind,
  Transaction,
} from './Store.ts';

/** A store as one request sees it: whatever is asked ends with the request. */
export class ScopedStore implements Store {
  readonly kind: StoreKind;
  readonly #store: Store;
  readonly #scope: Scope;

  constructor(store: Store, scope: Scope) {
    this.kind = store.kind;
    this.#store = store;
    this.#scope = scope;
  }

  read(text: string, parameters: Parameters, options: StatementOptions = {}): Promise<Row[]> {
    return this.#store.read(text, parameters, { ...options, scope: this.#scope });
  }

  /** What tells other servers of the write goes onto the receipt. */
  async write<T>(work: (transaction: Transaction) => Promise<Outcome<T>>): Promise<Committed<T>> {
    const committed = await this.#store.write(work, { scope: this.#scope });
    this.#scope.receipt.bookmark = committed.bookmark;
    this.#scope.receipt.version = committed.version;
    return committed;
  }

  /** Not for this request alone: others wait for the same. */
  derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#store.derive(work);
  }

  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#store.exclusive(work);
  }

  lost(): Promise<LostVersions | undefined> {
    return this.#store.lost();
  }

  forgetLost(): Promise<void> {
    return this.#store.forgetLost();
  }

  applySchema(texts: readonly string[]): Promise<void> {
    return this.#store.applySchema(texts);
  }

  version(): Promise<number> {
    return this.#store.version({ scope: this.#scope });
  }

  reach(bookmark: string): Promise<void> {
    return this.#store.reach(bookmark, { scope: this.#scope });
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
