import { Neo4jError, type Session } from 'neo4j-driver';

/** How long a server may take to say that it has stopped, before its connection counts as dead. */
const GRACE_MS = 1500;
/** A commit is not stopped, and a disk may be slow. */
const COMMIT_GRACE_MS = 10_000;

/** What a use of a session reports. */
interface Watched {
  /** Once it is aborted, the server is told to stop. */
  readonly signal: AbortSignal | undefined;
  /** The server has said nothing at all, though it was told to stop. */
  readonly silent: () => void;
}

/** One use of a session: until its work has ended, or until the server has been silent for too long after its end. */
export class Neo4jUse {
  readonly #session: Session;
  readonly #watched: Watched;
  readonly #lost: Promise<never>;
  #giveUp: (error: Error) => void = () => undefined;
  #closing: Promise<void> | undefined;
  #hasAnswered = false;
  #isCommitting = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(session: Session, watched: Watched) {
    this.#session = session;
    this.#watched = watched;
    this.#lost = new Promise((_, reject) => {
      this.#giveUp = reject;
    });
    this.#lost.catch(() => undefined);
  }

  /** What the work gives; rejects as well once it is given up, though the driver may never say a word of it. */
  async run<T>(work: (session: Session, use: Neo4jUse) => Promise<T>): Promise<T> {
    const { signal } = this.#watched;
    if (signal?.aborted) this.#end();
    else signal?.addEventListener('abort', this.#end, { once: true });
    const done = this.#finish(work);
    done.catch(() => undefined);
    try {
      return await Promise.race([done, this.#lost]);
    } finally {
      clearTimeout(this.#timer);
      signal?.removeEventListener('abort', this.#end);
    }
  }

  /** From here on the server is not told to stop: what it commits is waited for. */
  commits(): void {
    this.#isCommitting = true;
  }

  giveUp(): void {
    this.#giveUp(new Neo4jError('The connection was given up.', 'ServiceUnavailable', '08000', ''));
  }

  async #finish<T>(work: (session: Session, use: Neo4jUse) => Promise<T>): Promise<T> {
    try {
      return await work(this.#session, this);
    } finally {
      await this.#close();
    }
  }

  /** Stops what runs on the server, and rolls back what is still open. */
  #close(): Promise<void> {
    this.#closing ??= this.#session.close().then(() => {
      this.#hasAnswered = true;
    });
    return this.#closing;
  }

  readonly #end = (): void => {
    if (!this.#isCommitting) this.#close().catch(() => undefined);
    this.#timer = setTimeout(
      () => {
        if (!this.#hasAnswered) this.#watched.silent();
        this.giveUp();
      },
      this.#isCommitting ? COMMIT_GRACE_MS : GRACE_MS,
    );
  };
}
