import { randomUUID } from 'node:crypto';
import type { Driver, Transaction } from 'neo4j-driver';
import { RolegraphError } from '../graph/errors.ts';
import { otherImport } from './otherImport.ts';
import { withDeadline } from './withDeadline.ts';

/** Without it two transactions could make the node side by side. */
const CONSTRAINT =
  'CREATE CONSTRAINT import_lock_id_unique IF NOT EXISTS FOR (l:ImportLock) REQUIRE l.id IS UNIQUE';
const LOCK = 'MERGE (l:ImportLock {id: $id}) RETURN count(l) AS total';

/** How long another import is waited for. */
const WAIT_MS = 1500;
/** How often the connection is used, so that nothing between here and the server takes it for dead. */
const PING_MS = 5000;
/** A server that says nothing for so long may have ended the transaction. */
const SILENCE_MS = 30_000;

/**
 * The right to import into a Neo4j: a transaction that makes a node and stays open. The server lets no other
 * transaction make the same node meanwhile, and takes it back as soon as the connection drops, however that comes.
 * The node is never committed.
 */
export class Neo4jImportLock {
  readonly #driver: Driver;
  readonly #transaction: Transaction;
  readonly #timer: NodeJS.Timeout;
  #pinging: Promise<void> | undefined;
  #lostBy: unknown;

  private constructor(driver: Driver, transaction: Transaction) {
    this.#driver = driver;
    this.#transaction = transaction;
    this.#timer = setInterval(() => void this.#ping(), PING_MS);
    this.#timer.unref();
  }

  /**
   * @param driver of this lock alone: it is closed with it, which also ends a transaction that still waits
   * @throws RolegraphError STORE_UNAVAILABLE where another import has it; or what the driver throws
   */
  static async take(driver: Driver, database: string | undefined): Promise<Neo4jImportLock> {
    try {
      const session = driver.session(database === undefined ? {} : { database });
      await session.run(CONSTRAINT);
      // However long the import takes.
      const transaction = await session.beginTransaction({ timeout: 0 });
      // Planned by now, so that the wait below is for the lock alone.
      await transaction.run(LOCK, { id: `warm-up ${randomUUID()}` });
      await withDeadline(transaction.run(LOCK, { id: 'import' }), WAIT_MS);
      return new Neo4jImportLock(driver, transaction);
    } catch (error) {
      await driver.close();
      throw isLate(error) ? otherImport(error) : error;
    }
  }

  /**
   * Asks the server, so that an import whose lock is gone commits nothing more.
   *
   * @throws RolegraphError STORE_UNAVAILABLE once the server may have given the lock to another import
   */
  async check(): Promise<void> {
    await this.#ping();
    if (this.#lostBy === undefined) return;
    const message =
      'The connection that kept other imports away was lost, so that this one must not go on. Run the same command again.';
    throw new RolegraphError('STORE_UNAVAILABLE', message, { cause: this.#lostBy });
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    // Where the connection is lost, the server rolls back by itself.
    await withDeadline(this.#transaction.rollback(), WAIT_MS).catch(() => undefined);
    await this.#driver.close();
  }

  #ping(): Promise<void> {
    if (this.#lostBy !== undefined) return Promise.resolve();
    this.#pinging ??= withDeadline(this.#transaction.run('RETURN 1 AS one'), SILENCE_MS)
      .then(
        () => undefined,
        (error: unknown) => void (this.#lostBy = error),
      )
      .finally(() => (this.#pinging = undefined));
    return this.#pinging;
  }
}

const isLate = (error: unknown): boolean =>
  error instanceof RolegraphError && error.code === 'DEADLINE_EXCEEDED';
