import type { Scope } from '../graph/Scope.ts';
import type { LostVersions } from './LostVersions.ts';

/** A value that every store takes as a parameter: plain data, no cycles. */
export type Parameter =
  null | boolean | number | string | readonly Parameter[] | { readonly [key: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;

/** One row as the store gives it: column → plain data. Statements check and type it. */
export type Row = Readonly<Record<string, unknown>>;

/** For whom something is asked of the store. */
export interface AskedFor {
  /** The request: the store stops working for it once it has ended. Unset: nobody waits in particular. */
  readonly scope?: Scope | undefined;
}

export interface StatementOptions extends AskedFor {
  /** What the statement is called in logs: the name of its file in cypher/. */
  readonly name?: string | undefined;
}

export interface Reader {
  /**
   * Runs a statement that only reads.
   *
   * @throws RolegraphError DEADLINE_EXCEEDED, STORE_UNAVAILABLE or OVERLOADED
   */
  read(text: string, parameters: Parameters, options?: StatementOptions): Promise<Row[]>;
}

/** What work inside a transaction may do. Reads see the transaction's own writes. */
export interface Transaction extends Reader {
  change(text: string, parameters: Parameters, options?: StatementOptions): Promise<Row[]>;
}

/** What the work of one transaction came to. Where nothing changed, nothing is committed. */
export interface Outcome<T> {
  readonly changed: boolean;
  readonly value: T;
}

export interface Committed<T> {
  /** The graph version after the transaction: one more if it changed anything. */
  readonly version: number;
  readonly value: T;
  /** Opaque: what another server on the same graph must have reached to show this write; see `Store.reach`. */
  readonly bookmark: string;
}

export interface ReadLoad {
  readonly underWay: number;
  readonly waiting: number;
}

export type StoreKind = 'GRAFEO' | 'NEO4J';

/** A graph store: the same statements, the same rows, whichever it is. */
export interface Store extends Reader {
  readonly kind: StoreKind;
  /**
   * Runs work in one transaction: all of it is committed, or none. Writers wait for each other.
   * The work may run more than once (a store may ask for a retry), so it must depend on what it
   * reads in the transaction alone. Nothing is committed for a request that has ended before.
   */
  write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    askedFor?: AskedFor,
  ): Promise<Committed<T>>;
  /**
   * Brings what follows from the graph up to date, in one transaction; the version stays, since no
   * fact changes. The work may run more than once.
   */
  derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs an import, which is the only one on this graph as long as it runs; other writes may come between its own.
   *
   * @throws RolegraphError STORE_UNAVAILABLE where another import is under way, or where the store cannot
   *   vouch any more that this is the only one
   */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Commits that were acknowledged and are gone, until they are forgotten; only the embedded store can tell. */
  lost(): Promise<LostVersions | undefined>;
  forgetLost(): Promise<void>;
  /** Makes constraints and indexes that are missing. */
  applySchema(texts: readonly string[]): Promise<void>;
  /** The number of committed writes so far; 0 for a new store. */
  version(askedFor?: AskedFor): Promise<number>;
  /**
   * Waits until reads of this store show the write that a bookmark tells of, whichever server has made it.
   *
   * @throws RolegraphError BAD_USER_INPUT for what is no bookmark of this graph, DEADLINE_EXCEEDED
   */
  reach(bookmark: string, askedFor?: AskedFor): Promise<void>;
  close(): Promise<void>;
  /** The reads under way and those that wait for a place, where the store bounds them. */
  readonly load?: () => ReadLoad;
}
