import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
// A named import of this CommonJS module passes under jest and throws under plain Node.
import grafeo, {
  type GrafeoDB,
  type QueryResult,
  type Transaction as NativeTransaction,
} from '@grafeo-db/js';
import pLimit from 'p-limit';
import { RolegraphError } from '../graph/errors.ts';
import { within } from '../graph/within.ts';
import { checkParameters } from './checkParameters.ts';
import { CommitMark } from './CommitMark.ts';
import {
  closingError,
  grafeoError,
  isGrafeoConflict,
  isGrafeoUnwritable,
  openingError,
} from './grafeoError.ts';
import { nothingChanged } from './endedWrite.ts';
import { readVersion, versioned } from './graphVersion.ts';
import type { LostVersions } from './LostVersions.ts';
import { makeDatabase } from './makeDatabase.ts';
import { makeFolder } from './makeFolder.ts';
import { otherImport } from './otherImport.ts';
import { ReadQueue, type ReadLimits } from './ReadQueue.ts';
import { retry } from './retry.ts';
import { DEADLINE_MS } from './withDeadline.ts';
import { refuseBookmarkAhead, versionBookmark } from './versionBookmark.ts';
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

export interface GrafeoOptions extends Partial<ReadLimits> {
  /** The folder that holds the database; in memory where it is left out. */
  readonly folder?: string;
}

const DATABASE = 'graph.grafeo';
const CHECKPOINT_WAL_BYTES = 64 * 1024 * 1024;

/** The embedded store: Grafeo in this process, in a folder or in memory. */
export class GrafeoStore implements Store {
  readonly kind = 'GRAFEO';
  readonly #database: GrafeoDB;
  readonly #reads: ReadQueue;
  /** One writer at a time: two explicit transactions would only fail each other. */
  readonly #writes = pLimit(1);
  readonly #mark: CommitMark | undefined;
  #compared: Promise<void> | undefined;
  #isImporting = false;
  /** Whether a write has failed on the disk, which its caller was told. */
  #isUnwritable = false;
  #closed = false;
  /** As read since the last commit: one process has the database open, so that only its own writes raise it. */
  #version: Promise<number> | undefined;

  private constructor({ database, mark }: Opened, options: GrafeoOptions) {
    this.#database = database;
    this.#mark = mark;
    this.#reads = new ReadQueue({
      deadline: options.deadline ?? DEADLINE_MS,
      // Grafeo runs each read on threads of its own, and bounds none.
      concurrency: options.concurrency ?? availableParallelism(),
      queue: options.queue ?? 500,
    });
  }

  /**
   * Opens the database, or makes an empty one.
   *
   * @throws RolegraphError STORE_UNAVAILABLE where another process has it open
   */
  static open(options: GrafeoOptions = {}): GrafeoStore {
    return new GrafeoStore(openDatabase(options.folder), options);
  }

  async read(text: string, parameters: Parameters, { scope }: StatementOptions = {}): Promise<Row[]> {
    checkParameters(parameters);
    this.#refuseWhenClosed();
    return this.#reads.run(() => this.#run(text, parameters), scope);
  }

  async write<T>(
    work: (transaction: Transaction) => Promise<Outcome<T>>,
    { scope }: AskedFor = {},
  ): Promise<Committed<T>> {
    const changed = this.#change(
      async (transaction) => {
        scope?.signal.throwIfAborted();
        const outcome = await versioned(transaction, work);
        scope?.signal.throwIfAborted();
        return outcome;
      },
      (outcome) => this.#mark?.note(outcome.version),
    );
    try {
      // A commit takes its turn at once: no request ends between it and its answer.
      const { version, value } = await within(scope, changed);
      return { version, value, bookmark: versionBookmark(version) };
    } catch (error) {
      throw scope?.signal.aborted ? nothingChanged(scope.signal.reason) : error;
    }
  }

  /** One process has the database open: what it has committed, all its reads show. */
  async reach(bookmark: string): Promise<void> {
    refuseBookmarkAhead(bookmark, await this.version());
  }

  async derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const changed = async (transaction: Transaction) => ({ changed: true, value: await work(transaction) });
    return (await this.#change(changed)).value;
  }

  /** Other processes are kept out by the lock on the database's file. */
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    if (this.#isImporting) throw otherImport();
    this.#isImporting = true;
    try {
      return await work();
    } finally {
      this.#isImporting = false;
    }
  }

  async lost(): Promise<LostVersions | undefined> {
    this.#refuseWhenClosed();
    await this.#compare();
    return this.#mark?.lost();
  }

  async forgetLost(): Promise<void> {
    this.#refuseWhenClosed();
    await this.#compare();
    this.#mark?.forgetLost();
  }

  /** Before the first write, which would note its own version. */
  #compare(): Promise<void> {
    const mark = this.#mark;
    if (!mark) return Promise.resolve();
    this.#compared ??= readVersion({ read: (text, parameters) => this.#run(text, parameters) }).then(
      (version) => {
        mark.compare(version);
      },
    );
    return this.#compared;
  }

  async #change<O extends Outcome<unknown>>(
    work: (transaction: Transaction) => Promise<O>,
    committed?: (outcome: O) => void,
  ): Promise<O> {
    this.#refuseWhenClosed();
    try {
      return await this.#writes(async () => {
        await this.#compare();
        return retry(() => this.#transact(work, committed), isGrafeoConflict);
      });
    } catch (error) {
      // What the work itself throws is for its caller, as it is.
      throw isGrafeoConflict(error) ? grafeoError(error) : error;
    }
  }

  load(): ReadLoad {
    return this.#reads.load;
  }

  async applySchema(texts: readonly string[]): Promise<void> {
    this.#refuseWhenClosed();
    for (const text of texts) await this.#run(text, {});
  }

  async version(): Promise<number> {
    this.#refuseWhenClosed();
    const version = (this.#version ??= readVersion(this));
    try {
      return await version;
    } catch (error) {
      if (this.#version === version) this.#version = undefined;
      throw error;
    }
  }

  /**
   * Waits for the writer under way, then writes everything into one file.
   *
   * @throws RolegraphError STORE_UNAVAILABLE where the disk refuses that; the log keeps all that was committed
   */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writes(() => undefined);
    this.#mark?.close();
    try {
      this.#database.close();
    } catch (error) {
      if (!this.#isUnwritable) throw closingError(error);
    }
  }

  /** Grafeo would answer from memory after a close, and lose what is written. */
  #refuseWhenClosed(): void {
    if (this.#closed) throw new RolegraphError('STORE_UNAVAILABLE', 'The store is closed.');
  }

  /** Commits if the outcome is a change. */
  async #transact<O extends Outcome<unknown>>(
    work: (transaction: Transaction) => Promise<O>,
    committed?: (outcome: O) => void,
  ): Promise<O> {
    const native = this.#database.beginTransaction();
    const run = async (text: string, parameters: Parameters): Promise<Row[]> => {
      checkParameters(parameters);
      return rowsOf(await called(() => native.executeCypher(text, parameters)));
    };
    try {
      const outcome = await work({ read: run, change: run });
      if (outcome.changed) await this.#commit(native);
      else native.rollback();
      if (outcome.changed) committed?.(outcome);
      return outcome;
    } finally {
      this.#version = undefined;
      rollBack(native);
    }
  }

  #commit(native: NativeTransaction): Promise<void> {
    return called(() => {
      try {
        native.commit();
      } catch (error) {
        this.#isUnwritable ||= isGrafeoUnwritable(error);
        throw error;
      }
    });
  }

  /** Outside a transaction. */
  async #run(text: string, parameters: Parameters): Promise<Row[]> {
    try {
      return rowsOf(await this.#database.executeCypher(text, parameters));
    } catch (error) {
      throw grafeoError(error);
    }
  }
}

/** What the database throws becomes an error of ours, but for a conflict, after which the work runs again. */
async function called<T>(call: () => T | Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw isGrafeoConflict(error) ? error : grafeoError(error);
  }
}

/** What is still open. A transaction whose commit the disk has refused says that it is, and is not. */
function rollBack(native: NativeTransaction): void {
  try {
    if (native.isActive) native.rollback();
  } catch {
    // There is nothing left to roll back.
  }
}

const rowsOf = (result: QueryResult): Row[] => result.toArray();

interface Opened {
  readonly database: GrafeoDB;
  /** None in memory. */
  readonly mark?: CommitMark;
}

function openDatabase(folder: string | undefined): Opened {
  if (folder === undefined) return { database: grafeo.GrafeoDB.create() };
  const file = path.join(folder, DATABASE);
  try {
    makeFolder(folder);
    const mark = new CommitMark(file);
    if (!existsSync(file)) makeDatabase(file);
    const database = grafeo.GrafeoDB.open(file);
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_WAL_BYTES });
    return { database, mark };
  } catch (error) {
    throw openingError(error, folder);
  }
}
