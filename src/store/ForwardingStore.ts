import type { LostVersions } from './LostVersions.ts';
import type {
  AskedFor,
  Committed,
  Outcome,
  Parameters,
  ReadLoad,
  Row,
  StatementOptions,
  Store,
  StoreKind,
  Transaction,
} from './Store.ts';

/** A store over another one, which is asked all that a subclass does not answer itself. */
export class ForwardingStore implements Store {
  protected readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  get kind(): StoreKind {
    return this.store.kind;
  }

  read(text: string, parameters: Parameters, options?: StatementOptions): Promise<Row[]> {
    return this.store.read(text, parameters, options);
  }

  write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    askedFor?: AskedFor,
  ): Promise<Committed<T>> {
    return this.store.write(work, askedFor);
  }

  derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.store.derive(work);
  }

  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.store.exclusive(work);
  }

  load(): ReadLoad {
    return this.store.load?.() ?? { underWay: 0, waiting: 0 };
  }

  lost(): Promise<LostVersions | undefined> {
    return this.store.lost();
  }

  forgetLost(): Promise<void> {
    return this.store.forgetLost();
  }

  applySchema(texts: readonly string[]): Promise<void> {
    return this.store.applySchema(texts);
  }

  version(askedFor?: AskedFor): Promise<number> {
    return this.store.version(askedFor);
  }

  reach(bookmark: string, askedFor?: AskedFor): Promise<void> {
    return this.store.reach(bookmark, askedFor);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
