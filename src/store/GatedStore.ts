import type { RolegraphError } from '../graph/errors.ts';
import { ForwardingStore } from './ForwardingStore.ts';
import type {
  AskedFor,
  Committed,
  Outcome,
  Parameters,
  Row,
  StatementOptions,
  Store,
  Transaction,
} from './Store.ts';

/** A store that is not served yet: whatever is asked hears why, until the gate is opened. */
export class GatedStore extends ForwardingStore {
  #why: RolegraphError | undefined;

  constructor(store: Store, why: RolegraphError) {
    super(store);
    this.#why = why;
  }

  /** What callers hear from now on. */
  keepShut(why: RolegraphError): void {
    this.#why = why;
  }

  open(): void {
    this.#why = undefined;
  }

  override async read(text: string, parameters: Parameters, options?: StatementOptions): Promise<Row[]> {
    this.#check();
    return this.store.read(text, parameters, options);
  }

  override async write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    askedFor?: AskedFor,
  ): Promise<Committed<T>> {
    this.#check();
    return this.store.write(work, askedFor);
  }

  override async derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.#check();
    return this.store.derive(work);
  }

  override async exclusive<T>(work: () => Promise<T>): Promise<T> {
    this.#check();
    return this.store.exclusive(work);
  }

  override async version(askedFor?: AskedFor): Promise<number> {
    this.#check();
    return this.store.version(askedFor);
  }

  override async reach(bookmark: string, askedFor?: AskedFor): Promise<void> {
    this.#check();
    return this.store.reach(bookmark, askedFor);
  }

  #check(): void {
    if (this.#why) throw this.#why;
  }
}
