import { ForwardingStore } from '../../src/store/ForwardingStore.ts';
import type {
  AskedFor,
  Committed,
  Outcome,
  Parameters,
  Row,
  StatementOptions,
  Transaction,
} from '../../src/store/Store.ts';

/** A store that remembers the statements which it was asked to run, those of its writes too. */
export class CountingStore extends ForwardingStore {
  #texts: string[] = [];
  /** How often it was asked to bring up to date what follows from the graph. */
  derives = 0;

  /** The statements that the work runs, in their order. */
  async statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
    this.#texts = [];
    await work();
    return this.#texts;
  }

  override read(text: string, parameters: Parameters, options?: StatementOptions): Promise<Row[]> {
    this.#texts.push(text);
    return this.store.read(text, parameters, options);
  }

  /** A statement like any other; the store reads it past this wrapper. */
  override version(askedFor?: AskedFor): Promise<number> {
    this.#texts.push('version');
    return this.store.version(askedFor);
  }

  override reach(bookmark: string, askedFor?: AskedFor): Promise<void> {
    this.#texts.push('reach');
    return this.store.reach(bookmark, askedFor);
  }

  override write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    askedFor?: AskedFor,
  ): Promise<Committed<T>> {
    return this.store.write((transaction) => work(this.#counting(transaction)), askedFor);
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

  override derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    this.derives += 1;
    return this.store.derive(work);
  }
}
