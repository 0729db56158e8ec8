import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
// A named import of this CommonJS module passes under jest and throws under plain Node.
import grafeo, {
  type GrafeoDB,
  type QueryResult,
  type Transaction as GrafeoTransaction,
} from '@grafeo-db/js';
import pLimit, { type LimitFunction } from 'p-limit';
import { RolegraphError } from '../graph/errors.ts';
import { checkParameters } from './checkParameters.ts';
import { grafeoError, isGrafeoConflict } from './grafeoError.ts';
import { readVersion, versioned } from './graphVersion.ts';
import { retry } from './retry.ts';
import type { Committed, Outcome, Parameters, Row, Store, Transaction } from './Store.ts';
import { withDeadline } from './withDeadline.ts';

export interface GrafeoOptions {
  /** The folder that holds the database; in memory where it is left out. */
  readonly folder?: string;
  /** Milliseconds until a read is answered with DEADLINE_EXCEEDED. */
  readonly deadline?: number;
  /** Reads under way at once; Grafeo itself sets no bound. */
  readonly concurrency?: number;
  /** Reads that may wait for a place before the next one is refused as OVERLOADED. */
  readonly queue?: number;
}

const DATABASE = 'graph.grafeo';
const CHECKPOINT_WAL_BYTES = 64 * 1024 * 1024;

/** The embedded store: Grafeo in this process, in a folder or in memory. */
export class GrafeoStore implements Store {
  readonly kind = 'GRAFEO';
  readonly #database: GrafeoDB;
  readonly #options: Required<Omit<GrafeoOptions, 'folder'>>;
  readonly #reads: LimitFunction;
  /** One writer at a time: two explicit transactions would only fail each other. */
  readonly #writes = pLimit(1);
  #closed = false;

  private constructor(database: GrafeoDB, options: GrafeoOptions) {
    this.#database = database;
    this.#options = {
      deadline: options.deadline ?? 4000,
      concurrency: options.concurrency ?? availableParallelism(),
      queue: options.queue ?? 500,
    };
    this.#reads = pLimit(this.#options.concurrency);
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
    if (this.#reads.pendingCount >= this.#options.queue) {
      throw new RolegraphError(
        'OVERLOADED',
        'The server has too many questions waiting. Ask again in a moment.',
      );
    }
    // The place is kept until the query really ends: Grafeo cannot cancel it.
    const answer = this.#reads(() => this.#run(this.#database, text, parameters));
    answer.catch(() => undefined);
    return withDeadline(answer, this.#options.deadline);
  }

  async write<T>(work: (transaction: Transaction) => Promise<Outcome<T>>): Promise<Committed<T>> {
    this.#refuseWhenClosed();
    return this.#writes(() => retry(() => this.#transact(work), isGrafeoConflict)).catch((error: unknown) => {
      throw grafeoError(error);
    });
  }

  async applySchema(texts: readonly string[]): Promise<void> {
    this.#refuseWhenClosed();
    for (const text of texts) await this.#run(this.#database, text, {});
  }

  version(): Promise<number> {
    return readVersion(this);
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

  async #transact<T>(work: (transaction: Transaction) => Promise<Outcome<T>>): Promise<Committed<T>> {
    const native = this.#database.beginTransaction();
    const run = async (text: string, parameters: Parameters): Promise<Row[]> => {
      checkParameters(parameters);
      return rowsOf(await native.executeCypher(text, parameters));
    };
    try {
      const { version, value, changed } = await versioned({ read: run, change: run }, work);
      if (changed) native.commit();
      else native.rollback();
      return { version, value };
    } finally {
      if (native.isActive) native.rollback();
    }
  }

  async #run(target: GrafeoDB | GrafeoTransaction, text: string, parameters: Parameters): Promise<Row[]> {
    try {
      return rowsOf(await target.executeCypher(text, parameters));
    } catch (error) {
      throw grafeoError(error);
    }
  }
}

const rowsOf = (result: QueryResult): Row[] => result.toArray();

function openDatabase(folder: string | undefined): GrafeoDB {
  if (folder === undefined) return grafeo.GrafeoDB.create();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, DATABASE);
  try {
    const database = existsSync(file) ? grafeo.GrafeoDB.open(file) : grafeo.GrafeoDB.create(file);
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_WAL_BYTES });
    return database;
  } catch (error) {
    throw grafeoError(error, folder);
  }
}
