import { RolegraphError } from '../graph/errors.ts';
import type { StatementObserver, StatementSeen } from '../graph/StatementObserver.ts';
import { ForwardingStore } from './ForwardingStore.ts';
import { readVersion } from './graphVersion.ts';
import { endStatementSpan, statementSpan } from './statementSpan.ts';
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

type Run = (text: string, parameters: Parameters, options?: StatementOptions) => Promise<Row[]>;

/** A store that tells of every statement: the receipt of the request that it was for, an observer, and who traces. */
export class ObservedStore extends ForwardingStore {
  readonly #observe: StatementObserver;

  constructor(store: Store, observe: StatementObserver) {
    super(store);
    this.#observe = observe;
  }

  override read(text: string, parameters: Parameters, options: StatementOptions = {}): Promise<Row[]> {
    return this.#seen('READ', text, options, () => this.store.read(text, parameters, options));
  }

  override write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    askedFor: AskedFor = {},
  ): Promise<Committed<T>> {
    return this.store.write((transaction) => work(this.#watched(transaction, askedFor)), askedFor);
  }

  override derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.store.derive((transaction) => work(this.#watched(transaction, {})));
  }

  #watched(transaction: Transaction, askedFor: AskedFor): Transaction {
    const watched =
      (mode: StatementSeen['mode'], run: Run): Run =>
      (text, parameters, options = {}) =>
        this.#seen(mode, text, { ...options, ...askedFor }, () => run(text, parameters, options));
    return {
      read: watched('READ', (...statement) => transaction.read(...statement)),
      change: watched('WRITE', (...statement) => transaction.change(...statement)),
    };
  }

  async #seen(
    mode: StatementSeen['mode'],
    text: string,
    { name = 'unnamed', scope }: StatementOptions,
    run: () => Promise<Row[]>,
  ): Promise<Row[]> {
    const begun = performance.now();
    const span = statementSpan(this.kind, name, text);
    const tell = (rows: number, code?: string): void => {
      const milliseconds = performance.now() - begun;
      scope?.receipt.addStatement(rows, milliseconds);
      this.#observe({ name, mode, milliseconds, rows, code });
      if (span) endStatementSpan(span, rows, code);
    };
    try {
      const rows = await run();
      tell(rows.length);
      return rows;
    } catch (error) {
      tell(0, error instanceof RolegraphError ? error.code : 'INTERNAL_SERVER_ERROR');
      throw error;
    }
  }

  /** The embedded store has it in memory; Neo4j is asked each time. */
  override version(askedFor?: AskedFor): Promise<number> {
    return this.kind === 'NEO4J' ? readVersion(this, askedFor) : this.store.version(askedFor);
  }
}
