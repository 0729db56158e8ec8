import { cypherText } from '../../src/store/cypherText.ts';
import type { Parameters, Reader, Row, Store, Transaction } from '../../src/store/Store.ts';

/** The texts of all statements that observed stores have been given. */
export const seenTexts = new Set<string>();

const seen = (text: string): string => {
  seenTexts.add(text);
  return text;
};

const observedTransaction = (transaction: Transaction): Transaction => ({
  read: (text, parameters) => transaction.read(seen(text), parameters),
  change: (text, parameters) => transaction.change(seen(text), parameters),
});

/** The same store; what it is asked is noted in `seenTexts`. */
export const observed = (store: Store): Store => ({
  kind: store.kind,
  read: (text, parameters) => store.read(seen(text), parameters),
  write: (work) => {
    // Every store runs this statement first of all.
    seen(cypherText('bump_version'));
    return store.write((transaction) => work(observedTransaction(transaction)));
  },
  derive: (work) => store.derive((transaction) => work(observedTransaction(transaction))),
  exclusive: (work) => store.exclusive(work),
  lost: () => store.lost(),
  forgetLost: () => store.forgetLost(),
  applySchema: (texts) => store.applySchema(texts.map(seen)),
  version: () => store.version(),
  reach: (bookmark) => store.reach(bookmark),
  close: () => store.close(),
});

/** A reader that keeps the rows of its last reading as the store gave them. */
export class RowKeeper implements Reader {
  readonly #reader: Reader;
  rows: Row[] = [];

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  async read(text: string, parameters: Parameters): Promise<Row[]> {
    this.rows = await this.#reader.read(text, parameters);
    return this.rows;
  }
}
