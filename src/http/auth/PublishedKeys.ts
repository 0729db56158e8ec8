import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { KeysUnavailable } from './KeysUnavailable.ts';

/** How long their server may take to answer. */
const PATIENCE_MS = 2000;

/** From then on they are fetched anew when next asked for. */
const FRESH_MS = 10 * 60_000;

/**
 * How long they are used on while they cannot be fetched. Whoever has lost the server of the keys has mostly lost the one that
 * makes tokens too, so that few tokens hold longer; and a key that was withdrawn must not hold for ever.
 */
const KEPT_MS = 60 * 60_000;

/** A key that is not among them has them fetched anew this often at the most: anybody can make one up. */
const UNKNOWN_MS = 30_000;

/** After a fetch that failed nobody tries again at once: twice as long after each. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** The set of public keys at an address: fetched when first asked for, and kept for as long as it holds. */
export class PublishedKeys {
  readonly #url: string;
  readonly #log: (error: unknown) => void;
  /** jose's own times are put out of the way: it throws a set away before it has another, and never pauses. */
  readonly #remote: ReturnType<typeof createRemoteJWKSet>;
  /** When they were fetched last, as `Date.now` has it. */
  #fetched = -Infinity;
  #failures = 0;
  /** No fetch before that. */
  #pausedUntil = -Infinity;
  #lastFailure: unknown;
  #fetching: Promise<void> | undefined;

  /** @param log hears where they are used on though they could not be fetched */
  constructor(url: string, log: (error: unknown) => void) {
    this.#url = url;
    this.#log = log;
    this.#remote = createRemoteJWKSet(new URL(url), {
      timeoutDuration: PATIENCE_MS,
      cacheMaxAge: Infinity,
      cooldownDuration: Infinity,
    });
  }

  /** The key that a token's header asks for. @throws KeysUnavailable, or an error of jose's for an unknown key */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    await this.#beFresh();
    try {
      return await this.#remote(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || this.#isYounger(UNKNOWN_MS)) throw error;
    }
    // It may have come since. Without their server nobody can tell.
    await this.#fetch();
    return this.#remote(header, token);
  };

  async #beFresh(): Promise<void> {
    if (this.#isYounger(FRESH_MS)) return;
    try {
      await this.#fetch();
    } catch (error) {
      if (!this.#isYounger(KEPT_MS)) throw error;
    }
  }

  readonly #isYounger = (milliseconds: number): boolean => Date.now() < this.#fetched + milliseconds;

  /** However many ask for it, one fetch; none in a pause. @throws KeysUnavailable */
  #fetch(): Promise<void> {
    if (Date.now() < this.#pausedUntil) return Promise.reject(this.#unavailable());
    this.#fetching ??= this.#fetchNow().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetchNow(): Promise<void> {
    try {
      await this.#remote.reload();
      this.#fetched = Date.now();
      this.#failures = 0;
    } catch (error) {
      this.#lastFailure = error;
      this.#pausedUntil = Date.now() + Math.min(FIRST_PAUSE_MS * 2 ** this.#failures, LONGEST_PAUSE_MS);
      this.#failures += 1;
      // Where there are none to go on with, whoever asked hears of it, and tells.
      if (this.#isYounger(KEPT_MS)) this.#log(this.#unavailable());
      throw this.#unavailable();
    }
  }

  #unavailable(): KeysUnavailable {
    return new KeysUnavailable(this.#url, this.#lastFailure);
  }
}
