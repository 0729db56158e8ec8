import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
// A named import of this CommonJS module passes under jest and throws under plain Node.
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import pLimit from 'p-limit';
import { RolegraphError } from '../graph/errors.ts';
import { checkParameters } from './checkParameters.ts';
import { grafeoError, isGrafeoConflict, openingError } from './grafeoError.ts';
import { readVersion, versioned } from './graphVersion.ts';
import { ReadQueue, type ReadLimits } from './ReadQueue.ts';
import { retry } from './retry.ts';
import { DEADLINE_MS } from './withDeadline.ts';
import type { Committed, Outcome, Parameters, Row, Store, Transaction } from './Store.ts';

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
  #closed = false;
  /** As read since the last commit: one process has the database open, so that only its own writes raise it. */
  #version: Promise<number> | undefined;

  private constructor(database: GrafeoDB, options: GrafeoOptions) {
    this.#database = database;
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

  async read(text: string, parameters: Parameters): Promise<Row[]> {
    checkParameters(parameters);
    this.#refuseWhenClosed();
    return this.#reads.run(() => this.#run(text, parameters));
  }

  async write<T>(work: (transaction: Transaction) => Promise<Outcome<T>>): Promise<Committed<T>> {
    const { version, value } = await this.#change((transaction) => versioned(transaction, work));
    return { version, value };
  }

  async derive<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { value } = await this.#change(async (transaction) => ({
      changed: true,
      value: await work(transaction),
    }));
    return value;
  }

  async #change<O extends Outcome<unknown>>(work: (transaction: Transaction) => Promise<O>): Promise<O> {
    this.#refuseWhenClosed();
    try {
      return await this.#writes(() => retry(() => this.#transact(work), isGrafeoConflict));
    } catch (error) {
      // What the work itself throws is for its caller, as it is.
      throw isGrafeoConflict(error) ? grafeoError(error) : error;
    }
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

  /** Waits for the writer under way, then writes everything to disk. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writes(() => undefined);
    this.#database.close();
  }

  /** Grafeo would answer from memory after a close, and lose what is written. */
  #refuseWhenClosed(): void {
    if (this.#closed) throw new RolegraphError('STORE_UNAVAILABLE', 'The store is closed.');
  }

  /** Commits if the outcome is a change. */
  async #transact<O extends Outcome<unknown>>(work: (transaction: Transaction) => Promise<O>): Promise<O> {
    const native = this.#database.beginTransaction();
    const run = async (text: string, parameters: Parameters): Promise<Row[]> => {
      checkParameters(parameters);
      return rowsOf(await called(() => native.executeCypher(text, parameters)));
    };
    try {
      const outcome = await work({ read: run, change: run });
      await called(() => {
        if (outcome.changed) native.commit();
        else native.rollback();
      });
      return outcome;
    } finally {
      this.#version = undefined;
      if (native.isActive) native.rollback();
    }
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

const rowsOf = (result: QueryResult): Row[] => result.toArray();

function openDatabase(folder: string | undefined): GrafeoDB {
  if (folder === undefined) return grafeo.GrafeoDB.create();
  const file = path.join(folder, DATABASE);
  try {
    mkdirSync(folder, { recursive: true });
    const database = existsSync(file) ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file);
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_WAL_BYTES });
    return database;
  } catch (error) {
    throw openingError(error, folder);
  }
}
