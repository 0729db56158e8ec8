import pLimit from 'p-limit';
import { RolegraphError } from '../graph/errors.ts';
import { within } from '../graph/within.ts';
import { ownBounds, sooner, type Bounds } from './Bounds.ts';
import { checkParameters } from './checkParameters.ts';
import { maybeChanged, nothingChanged, unheardOf } from './endedWrite.ts';
import { readVersion, versioned } from './graphVersion.ts';
import type { LostVersions } from './LostVersions.ts';
import { Neo4jBookmarks } from './Neo4jBookmarks.ts';
import { neo4jDriver, type Neo4jAccess } from './neo4jDriver.ts';
import { isNeo4jAway, isNoBookmark, isOfNeo4j, neo4jError, notReached } from './neo4jError.ts';
import { Neo4jImportLock } from './Neo4jImportLock.ts';
import { Neo4jSessions, type Changed, type Stage } from './Neo4jSessions.ts';
import { ReadQueue } from './ReadQueue.ts';
import { retryNeo4j } from './retryNeo4j.ts';
import { noBookmark } from './versionBookmark.ts';
import { DEADLINE_MS } from './withDeadline.ts';
import type {
  AskedFor,
  Committed,
  Outcome,
  Parameters,
  ReadLoad,
  Row,
  StatementOptions,
  Store,
  Transaction,
} from './Store.ts';

export interface Neo4jOptions extends Neo4jAccess {
  /** The server's default database where it is left out. */
  readonly database?: string | undefined;
  /** Milliseconds until a read that is for no request is answered with DEADLINE_EXCEEDED. */
  readonly deadline?: number;
}

/** Connections for reads, for writes, and for who waits for another server's write: none waits inside the driver. */
const READS = 64;
const WRITES = 8;
const REACHING = 32;

/** A member of a cluster that is further behind is not waited for: anybody can make up a bookmark that never comes. */
const REACH_MS = 2000;

/** What follows from the graph is for many requests, and bounded by none. */
const DERIVE_MS = 30_000;
/** Indexes over a large graph take a while. */
const SCHEMA_MS = 65_000;

/** A Neo4j server, or any cluster of it. */
export class Neo4jStore implements Store {
  readonly kind = 'NEO4J';
  readonly #options: Neo4jOptions;
  readonly #sessions: Neo4jSessions;
  readonly #bookmarks = new Neo4jBookmarks();
  readonly #reads: ReadQueue;
  readonly #writes = pLimit(WRITES);
  readonly #reaching: ReadQueue;
  /** While an import runs. */
  #importLock: Neo4jImportLock | undefined;
  #closed = false;

  /** Connects when it is first asked. */
  constructor(options: Neo4jOptions) {
    const deadline = options.deadline ?? DEADLINE_MS;
    this.#options = options;
    this.#reads = new ReadQueue({ deadline, concurrency: READS, queue: 500 });
    this.#reaching = new ReadQueue({ deadline, concurrency: REACHING, queue: 100 });
    this.#sessions = new Neo4jSessions(options, READS + WRITES + REACHING, this.#bookmarks.manager);
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
        (bounds) => retryNeo4j(() => this.#sessions.autoCommit('READ', text, parameters, bounds), bounds),
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
    const stage = { isCommitting: false };
    try {
      const changing = this.#change((transaction) => versioned(transaction, work), stage, scope);
      const { outcome, bookmarks } = await changing;
      const { version, value } = outcome;
      return { version, value, bookmark: await this.#bookmarks.tell(bookmarks) };
    } catch (error) {
      throw this.#endOf(error, stage, scope);
    }
  }

  async derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const bounds = ownBounds(DERIVE_MS);
    const changed = async (transaction: Transaction) => ({ changed: true, value: await work(transaction) });
    try {
      return (await this.#change(changed, { isCommitting: false }, bounds)).outcome.value;
    } catch (error) {
      throw this.#errorOf(error);
    } finally {
      bounds.clear();
    }
  }

  /** Bookmarks that a client sends wait in a session of their own: what is forged must hold up nobody else. */
  async reach(bookmark: string, { scope }: AskedFor = {}): Promise<void> {
    this.#refuseWhenClosed();
    const bookmarks = this.#bookmarks.unreached(bookmark);
    if (bookmarks.length === 0) return;
    try {
      const reached = await this.#reaching.run((bounds) => this.#wait(bookmarks, bounds), scope);
      await this.#bookmarks.add(bookmark, reached);
    } catch (error) {
      throw isNoBookmark(error) ? noBookmark() : this.#error(error);
    }
  }

  async #wait(bookmarks: string[], asked: Bounds): Promise<string[]> {
    const { clear, ...bounds } = sooner(asked, REACH_MS, notReached());
    try {
      return await within(
        bounds,
        retryNeo4j(() => this.#sessions.wait(bookmarks, bounds), bounds),
      );
    } finally {
      clear();
    }
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
      return await Neo4jImportLock.take(neo4jDriver(this.#options, 1), this.#options.database);
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

  load(): ReadLoad {
    return this.#reads.load;
  }

  async applySchema(texts: readonly string[]): Promise<void> {
    this.#refuseWhenClosed();
    const bounds = ownBounds(SCHEMA_MS);
    try {
      for (const text of [...texts, 'CALL db.awaitIndexes(60)']) {
        await within(bounds, this.#sessions.autoCommit('WRITE', text, {}, bounds));
      }
    } catch (error) {
      throw this.#error(error);
    } finally {
      bounds.clear();
    }
  }

  version(askedFor: AskedFor = {}): Promise<number> {
    return readVersion(this, askedFor);
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#sessions.close();
  }

  #refuseWhenClosed(): void {
    if (this.#closed) throw new RolegraphError('STORE_UNAVAILABLE', 'The store is closed.');
  }

  /** @throws what the work or the driver throws, or the reason that the bounds ended for */
  async #change<O extends Outcome<unknown>>(
    work: (transaction: Transaction) => Promise<O>,
    stage: Stage,
    bounds?: Bounds,
  ): Promise<Changed<O>> {
    this.#refuseWhenClosed();
    const checked = async (transaction: Transaction): Promise<O> => {
      const outcome = await work(transaction);
      await this.#importLock?.check();
      return outcome;
    };
    const changed = this.#writes(() =>
      retryNeo4j(
        () => this.#sessions.transact(checked, stage, bounds),
        bounds,
        () => stage.isCommitting,
      ),
    );
    return within(bounds, changed);
  }

  #error(error: unknown): RolegraphError {
    return neo4jError(error, this.#options.database);
  }

  /** What the work of a transaction throws is for its caller, as it is. */
  #errorOf(error: unknown): unknown {
    return isOfNeo4j(error) ? this.#error(error) : error;
  }

  /** Whoever made a change is told what became of it. */
  #endOf(error: unknown, { isCommitting }: Stage, scope?: Bounds): unknown {
    if (scope?.signal.aborted) {
      const reason: unknown = scope.signal.reason;
      return isCommitting ? maybeChanged(reason) : nothingChanged(reason);
    }
    if (!isOfNeo4j(error)) return error;
    const told = this.#error(error);
    if (isCommitting && isNeo4jAway(error)) return unheardOf(told);
    return scope && told.code === 'DEADLINE_EXCEEDED' ? nothingChanged(told) : told;
  }
}
