/** Between the tries of a login that has never held: a wrong one is mostly wrong until somebody mends it. */
const FIRST_MS = 30_000;
/** After one that has held: the server may just have come back. */
const FIRST_AGAIN_MS = 5000;
/** Twice as long after each refusal, up to that. */
const LONGEST_MS = 60_000;

/**
 * Keeps a login that was refused from being tried on and on. Neo4j lets nobody log in as a user for some seconds after
 * a few wrong tries: a server with a wrong password would so keep out every other one of the same user.
 */
export class LoginPause {
  readonly #isRefusal: (error: unknown) => boolean;
  readonly #now: () => number;
  #hasHeld = false;
  #refusals = 0;
  #refusedAt = -Infinity;
  /** Until then everybody hears the last refusal. */
  #until = -Infinity;
  #why: unknown;

  /** @param now in milliseconds */
  constructor(isRefusal: (error: unknown) => boolean, now: () => number = () => performance.now()) {
    this.#isRefusal = isRefusal;
    this.#now = now;
  }

  /** Works on a connection; in a pause throws the last refusal in place of that. After it, one goes ahead alone. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const begun = this.#now();
    if (begun < this.#until) throw this.#why;
    if (this.#refusals > 0) this.#until = begun + this.#pause();
    try {
      const value = await work();
      this.#holds(begun);
      return value;
    } catch (error) {
      if (this.#isRefusal(error)) this.#refused(error, begun);
      // Away, or silent, or a fault of the statement: whoever comes next may try.
      else if (begun > this.#refusedAt) this.#until = -Infinity;
      throw error;
    }
  }

  /** What was begun before a refusal was on a connection that had been let in before. */
  #holds(begun: number): void {
    if (begun <= this.#refusedAt) return;
    this.#hasHeld = true;
    this.#refusals = 0;
    this.#until = -Infinity;
  }

  /** Those begun together count once. */
  #refused(error: unknown, begun: number): void {
    if (begun > this.#refusedAt) this.#refusals += 1;
    this.#refusedAt = this.#now();
    this.#until = this.#refusedAt + this.#pause();
    this.#why = error;
  }

  #pause(): number {
    const first = this.#hasHeld ? FIRST_AGAIN_MS : FIRST_MS;
    return Math.min(first * 2 ** Math.max(0, this.#refusals - 1), LONGEST_MS);
  }
}
