import type { Driver, Session, SessionConfig } from 'neo4j-driver';
import { LoginPause } from './LoginPause.ts';
import { isLoginRefused, isNeo4jSilent } from './neo4jError.ts';
import { Neo4jUse } from './Neo4jUse.ts';

/** How long what is still under way on given-up connections may take to end. */
const DRAIN_MS = 10_000;

type Work<T> = (session: Session, use: Neo4jUse) => Promise<T>;

/**
 * The connections to a Neo4j. A connection may die without a word, and the driver would wait for it: where the server
 * says nothing within the grace after something was to end, all connections are given up, and new ones made.
 */
export class Neo4jConnections {
  readonly #open: () => Driver;
  #current: Generation;
  readonly #retired = new Set<Generation>();
  readonly #login = new LoginPause(isLoginRefused);

  /** @param open makes a driver, which connects when it is first used */
  constructor(open: () => Driver) {
    this.#open = open;
    this.#current = new Generation(open());
  }

  /**
   * Works on a session of its own, and closes it.
   *
   * @param signal once it is aborted, the server is told to stop
   * @throws what the work throws; Neo4jError where the connection is given up, or the login was refused a moment ago
   */
  async use<T>(config: SessionConfig, work: Work<T>, signal?: AbortSignal): Promise<T> {
    const generation = this.#current;
    const silent = (): void => {
      this.#retire(generation);
    };
    try {
      return await this.#login.run(() => generation.use(config, work, { signal, silent }));
    } catch (error) {
      if (isNeo4jSilent(error)) silent();
      throw error;
    }
  }

  /** However many find it dead, one new generation comes after it. */
  #retire(generation: Generation): void {
    if (this.#current !== generation) return;
    this.#current = new Generation(this.#open());
    this.#retired.add(generation);
    generation
      .retire()
      // The driver may fail to close what is dead already.
      .catch(() => undefined)
      .finally(() => this.#retired.delete(generation));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#retired, this.#current].map((generation) => generation.close()));
  }
}

/** One driver with its pool of connections, and who uses them. */
class Generation {
  readonly #driver: Driver;
  readonly #uses = new Set<Neo4jUse>();
  #drained: () => void = () => undefined;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async use<T>(
    config: SessionConfig,
    work: Work<T>,
    watched: ConstructorParameters<typeof Neo4jUse>[1],
  ): Promise<T> {
    const use = new Neo4jUse(this.#driver.session(config), watched);
    this.#uses.add(use);
    try {
      return await use.run(work);
    } finally {
      this.#uses.delete(use);
      if (this.#uses.size === 0) this.#drained();
    }
  }

  /** Lets those on connections that live come to their end, then closes them all. */
  async retire(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#drained = resolve;
      timer = setTimeout(resolve, DRAIN_MS);
      if (this.#uses.size === 0) resolve();
    });
    clearTimeout(timer);
    await this.close();
  }

  /** Closes every socket; the driver leaves promises pending then, so that its users must be told. */
  async close(): Promise<void> {
    for (const use of this.#uses) use.giveUp();
    await this.#driver.close();
  }
}
