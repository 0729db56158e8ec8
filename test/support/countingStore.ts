import type { LostVersions } from '../../src/store/LostVersions.ts';
import type {
  AskedFor,
  Committed,
  Outcome,
  Parameters,
  Row,
  StatementOptions,
  Store,
  Transaction,
} from '../../src/store/Store.ts';

/** A store that remembers the statements which it was asked to run, those of its writes too. */
export class CountingStore implements Store {
  readonly kind;
  readonly #store: Store;
  #texts: string[] = [];
  /** How often it was asked to bring up to date what follows from the graph. */
  derives = 0;

  constructor(store: Store) {
    this.#store = store;
    this.kind = store.kind;
  }

  /** The statements that the work runs, in their order. */
  async statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
    this.#texts = [];
    await work();
    return this.#texts;
  }

  read(text: string, parameters: Parameters, options?: StatementOptions): Promise<Row[]> {
    this.#texts.push(text);
    return this.#store.read(text, parameters, options);
  }

  /** A statement like any other; the store reads it past this wrapper. */
  version(askedFor?: AskedFor): Promise<number> {
    this.#texts.push('version');
    return this.#store.version(askedFor);
  }

  reach(bookmark: string, askedFor?: AskedFor): Promise<void> {
    this.#texts.push('reach');
    return this.#store.reach(bookmark, askedFor);
  }

  write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    askedFor?: AskedFor,
  ): Promise<Committed<T>> {
    return this.#store.write((transaction) => work(this.#counting(transaction)), askedFor);
  }

  #counting(transaction: Transaction): Transaction {
    const noted =
      (run: Transaction['read']): Transaction['read'] =>
      (text, parameters) => {
        this.#texts.push(text);
        return run(text, parameters);
      };
    return {
      read: noted((text, parameters) => transaction.read(text, parameters)),
      change: noted((text, parameters) => transaction.change(text, parameters)),
    };
  }

  derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.derives += 1;
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

  close(): Promise<void> {
    return this.#store.close();
  }
}
