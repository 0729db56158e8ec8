import neo4j, { Neo4jError, type AuthToken, type Driver, type QueryResult, type Session } from 'neo4j-driver';
import { RolegraphError } from '../graph/errors.ts';
import { checkParameters } from './checkParameters.ts';
import { readVersion, versioned } from './graphVersion.ts';
import { inOneMap } from './inOneMap.ts';
import type { LostVersions } from './LostVersions.ts';
import { isNeo4jRetriable, neo4jError } from './neo4jError.ts';
import { Neo4jImportLock } from './Neo4jImportLock.ts';
import { ReadQueue } from './ReadQueue.ts';
import { retry } from './retry.ts';
import { DEADLINE_MS } from './withDeadline.ts';
import { refuseBookmarkAhead, versionBookmark } from './versionBookmark.ts';
import type {
  AskedFor,
  Committed,
  Outcome,
  Parameter,
  Parameters,
  Row,
  StatementOptions,
  Store,
  Transaction,
} from './Store.ts';

export interface Neo4jOptions {
  /** `bolt://`, `neo4j://`, and either with `+s`. */
  readonly uri: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** The server's default database where it is left out. */
  readonly database?: string | undefined;
  /** Milliseconds until a read is answered with DEADLINE_EXCEEDED. */
  readonly deadline?: number;
}

/** The server is told to give up a little before the caller is. */
const SERVER_SHARE = 0.875;

/** Connections for reads, and beside them for writes: a read never waits inside the driver for a connection. */
const READS = 64;
const WRITES = 8;

/** A Neo4j server, or any cluster of it. */
export class Neo4jStore implements Store {
  readonly kind = 'NEO4J';
  readonly #options: Neo4jOptions;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #deadline: number;
  /** Lets a read after a write of this process see it, on a cluster too. */
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #reads: ReadQueue;
  /** While an import runs. */
  #importLock: Neo4jImportLock | undefined;
  #closed = false;

  private constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#database = options.database;
    this.#deadline = options.deadline ?? DEADLINE_MS;
    this.#reads = new ReadQueue({ deadline: this.#deadline, concurrency: READS, queue: 500 });
    this.#driver = driverFor(options, READS + WRITES);
  }

  /**
   * Connects and checks that the server answers.
   *
   * @throws RolegraphError STORE_UNAVAILABLE
   */
  static async open(options: Neo4jOptions): Promise<Neo4jStore> {
    const store = new Neo4jStore(options);
    try {
      await store.read('RETURN 1 AS one', {});
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** One round trip: an auto-commit run in READ mode (`executeRead` would cost three). */
  async read(text: string, parameters: Parameters, { scope }: StatementOptions = {}): Promise<Row[]> {
    checkParameters(parameters);
    this.#refuseWhenClosed();
    try {
      return await this.#reads.run(
        () => retry(() => this.#autoCommit(text, parameters, 'READ'), isNeo4jRetriable),
        scope,
      );
    } catch (error) {
      throw this.#error(error);
    }
  }

  async write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    { scope }: AskedFor = {},
  ): Promise<Committed<T>> {
    const { version, value } = await this.#change(async (transaction) => {
      scope?.signal.throwIfAborted();
      const outcome = await versioned(transaction, work);
      scope?.signal.throwIfAborted();
      return outcome;
    });
    return { version, value, bookmark: versionBookmark(version) };
  }

  async reach(bookmark: string, askedFor: AskedFor = {}): Promise<void> {
    refuseBookmarkAhead(bookmark, await this.version(askedFor));
  }

  async derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { value } = await this.#change(async (transaction) => ({
      changed: true,
      value: await work(transaction),
    }));
    return value;
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    const lock = await this.#takeImportLock();
    this.#importLock = lock;
    try {
      return await work();
    } finally {
      this.#importLock = undefined;
      await lock.release();
    }
  }

  async #takeImportLock(): Promise<Neo4jImportLock> {
    try {
      return await Neo4jImportLock.take(driverFor(this.#options, 1), this.#database);
    } catch (error) {
      throw this.#error(error);
    }
  }

  /** The server keeps its own books. */
  lost(): Promise<LostVersions | undefined> {
    return Promise.resolve(undefined);
  }

  forgetLost(): Promise<void> {
    return Promise.resolve();
  }

  async #change<O extends Outcome<unknown>>(work: (transaction: Transaction) => Promise<O>): Promise<O> {
    this.#refuseWhenClosed();
    try {
      return await retry(() => this.#transact(work), isNeo4jRetriable);
    } catch (error) {
      // What the work itself throws is for its caller, as it is.
      throw error instanceof Neo4jError ? this.#error(error) : error;
    }
  }

  async applySchema(texts: readonly string[]): Promise<void> {
    this.#refuseWhenClosed();
    try {
      for (const text of texts) await this.#autoCommit(text, {}, 'WRITE');
      await this.#autoCommit('CALL db.awaitIndexes(60)', {}, 'WRITE');
    } catch (error) {
      throw this.#error(error);
    }
  }

  version(askedFor: AskedFor = {}): Promise<number> {
    return readVersion(this, askedFor);
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#driver.close();
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new RolegraphError('STORE_UNAVAILABLE', 'The store is closed.');
  }

  /** An explicit transaction, since one that changed nothing must be rolled back without an error. */
  async #transact<O extends Outcome<unknown>>(work: (transaction: Transaction) => Promise<O>): Promise<O> {
    const session = this.#session('WRITE');
    try {
      const native = await session.beginTransaction();
      const run = async (text: string, parameters: Parameters): Promise<Row[]> => {
        checkParameters(parameters);
        return rowsOf(await native.run(inOneMap(text), { p: toNative(parameters) }));
      };
      const outcome = await work({ read: run, change: run });
      await this.#importLock?.check();
      if (outcome.changed) await native.commit();
      else await native.rollback();
      return outcome;
    } finally {
      // Rolls back what is still open, so a failed work leaves nothing behind.
      await session.close();
    }
  }

  async #autoCommit(text: string, parameters: Parameters, mode: 'READ' | 'WRITE'): Promise<Row[]> {
    const session = this.#session(mode);
    try {
      const config = mode === 'READ' ? { timeout: Math.round(this.#deadline * SERVER_SHARE) } : {};
      return rowsOf(await session.run(inOneMap(text), { p: toNative(parameters) }, config));
    } finally {
      await session.close();
    }
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
    });
  }

  #error(error: unknown): RolegraphError {
    return neo4jError(error, this.#database);
  }
}

const rowsOf = (result: QueryResult): Row[] => result.records.map((record): Row => record.toObject());

const driverFor = (options: Neo4jOptions, connections: number): Driver =>
  neo4j.driver(options.uri, credentials(options), {
    disableLosslessIntegers: true,
    userAgent: 'rolegraph',
    connectionTimeout: 1500,
    connectionAcquisitionTimeout: 2000,
    maxConnectionPoolSize: connections,
  });

const credentials = ({ username, password }: Neo4jOptions): AuthToken | undefined =>
  password === undefined ? undefined : neo4j.auth.basic(username ?? 'neo4j', password);

/** A JavaScript number reaches Neo4j as a float; whole ones are sent as integers. */
function toNative(value: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nativeValue(item)]));
}

function nativeValue(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return isList(value) ? value.map(nativeValue) : toNative(value);
}

/** `Array.isArray` does not narrow a readonly array. */
const isList = (value: object): value is readonly Parameter[] => Array.isArray(value);
