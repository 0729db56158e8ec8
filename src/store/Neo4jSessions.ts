import type { BookmarkManager, Session, SessionConfig } from 'neo4j-driver';
import type { Bounds } from './Bounds.ts';
import { checkParameters } from './checkParameters.ts';
import { inOneMap } from './inOneMap.ts';
import { limitHandshakes } from './limitHandshakes.ts';
import { Neo4jConnections } from './Neo4jConnections.ts';
import { neo4jDriver, type Neo4jAccess } from './neo4jDriver.ts';
import type { Neo4jUse } from './Neo4jUse.ts';
import { rowsOf, toNative } from './neo4jValues.ts';
import type { Outcome, Parameters, Row, Transaction } from './Store.ts';

/** The server is told to give up a little before the caller is, in milliseconds; of a short time it is an eighth. */
const AHEAD_MS = 250;

/** What becomes of a transaction once its request has ended depends on it. */
export interface Stage {
  isCommitting: boolean;
}

export interface Changed<O> {
  readonly outcome: O;
  /** The server's, of the commit; none where nothing was committed. */
  readonly bookmarks: readonly string[];
}

/** What is run on a Neo4j, each in a session of its own that ends with its bounds. All throw what the driver throws. */
export class Neo4jSessions {
  readonly #connections: Neo4jConnections;
  readonly #unlimit: () => void;
  readonly #config: Pick<SessionConfig, 'bookmarkManager' | 'database'>;

  /** @param bookmarkManager lets what is run later see what was committed earlier, on a cluster too */
  constructor(
    access: Neo4jAccess & { readonly database?: string | undefined },
    connections: number,
    bookmarkManager: BookmarkManager,
  ) {
    const { database } = access;
    this.#config = { bookmarkManager, ...(database === undefined ? {} : { database }) };
    this.#unlimit = limitHandshakes(access.uri);
    this.#connections = new Neo4jConnections(() => neo4jDriver(access, connections));
  }

  async autoCommit(
    mode: 'READ' | 'WRITE',
    text: string,
    parameters: Parameters,
    bounds: Bounds,
  ): Promise<Row[]> {
    const p = toNative(parameters);
    const run = (session: Session) => session.run(inOneMap(text), { p }, { timeout: timeoutOf(bounds) });
    const config = { ...this.#config, defaultAccessMode: mode };
    return rowsOf(await this.#connections.use(config, run, bounds.signal));
  }

  /** An explicit transaction, since one that changed nothing must be rolled back without an error. */
  transact<O extends Outcome<unknown>>(
    work: (transaction: Transaction) => Promise<O>,
    stage: Stage,
    bounds?: Bounds,
  ): Promise<Changed<O>> {
    stage.isCommitting = false;
    const transact = async (session: Session, use: Neo4jUse): Promise<Changed<O>> => {
      const native = await session.beginTransaction(bounds && { timeout: timeoutOf(bounds) });
      const run = async (text: string, parameters: Parameters): Promise<Row[]> => {
        checkParameters(parameters);
        return rowsOf(await native.run(inOneMap(text), { p: toNative(parameters) }));
      };
      const outcome = await work({ read: run, change: run });
      bounds?.signal.throwIfAborted();
      if (!outcome.changed) {
        await native.rollback();
        return { outcome, bookmarks: [] };
      }
      stage.isCommitting = true;
      use.commits();
      await native.commit();
      return { outcome, bookmarks: session.lastBookmarks() };
    };
    const config = { ...this.#config, defaultAccessMode: 'WRITE' as const };
    return this.#connections.use(config, transact, bounds?.signal);
  }

  /** Waits until the server has these bookmarks, and no others; gives the server's own. */
  wait(bookmarks: string[], bounds: Bounds): Promise<string[]> {
    const wait = async (session: Session): Promise<string[]> => {
      await session.run('RETURN 1 AS one', {}, { timeout: timeoutOf(bounds) });
      return session.lastBookmarks();
    };
    const { database } = this.#config;
    const config = {
      bookmarks,
      defaultAccessMode: 'READ' as const,
      ...(database === undefined ? {} : { database }),
    };
    return this.#connections.use(config, wait, bounds.signal);
  }

  async close(): Promise<void> {
    await this.#connections.close();
    this.#unlimit();
  }
}

/** Milliseconds; 0 would be no timeout at all. */
function timeoutOf({ until }: Bounds): number {
  const left = until - performance.now();
  return Math.max(1, Math.floor(left - Math.min(AHEAD_MS, left / 8)));
}
