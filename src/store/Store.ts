import type { LostVersions } from './LostVersions.ts';

/** A value that every store takes as a parameter: plain data, no cycles. */
export type Parameter =
  null | boolean | number | string | readonly Parameter[] | { readonly [key: string]: Parameter };

export type Parameters = Readonly<Record<string, Parameter>>;

/** One row as the store gives it: column → plain data. Statements check and type it. */
export type Row = Readonly<Record<string, unknown>>;

export interface Reader {
  /**
   * Runs a statement that only reads.
   *
   * @throws RolegraphError DEADLINE_EXCEEDED, STORE_UNAVAILABLE or OVERLOADED
   */
  read(text: string, parameters: Parameters): Promise<Row[]>;
}

/** What work inside a transaction may do. Reads see the transaction's own writes. */
export interface Transaction extends Reader {
  change(text: string, parameters: Parameters): Promise<Row[]>;
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
}

export type StoreKind = 'GRAFEO' | 'NEO4J';

/** A graph store: the same statements, the same rows, whichever it is. */
export interface Store extends Reader {
  readonly kind: StoreKind;
  /**
   * Runs work in one transaction: all of it is committed, or none. Writers wait for each other.
   * The work may run more than once (a store may ask for a retry), so it must depend on what it
   * reads in the transaction alone.
   */
  write<T>(work: (transaction: Transaction) => Promise<Outcome<T>>): Promise<Committed<T>>;
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
  version(): Promise<number>;
  close(): Promise<void>;
}
