import pLimit, { type LimitFunction } from 'p-limit';
import { RolegraphError } from '../graph/errors.ts';
import type { Scope } from '../graph/Scope.ts';
import { within } from '../graph/within.ts';
import { withDeadline } from './withDeadline.ts';

export interface ReadLimits {
  /** Milliseconds until a read is answered with DEADLINE_EXCEEDED, waiting included. */
  readonly deadline: number;
  /** Reads under way at once. */
  readonly concurrency: number;
  /** Reads that may wait for a place before the next one is refused as OVERLOADED. */
  readonly queue: number;
}

/** Bounds the reads under way on a store, those that wait, and how long a caller waits. */
export class ReadQueue {
  readonly #limits: ReadLimits;
  readonly #places: LimitFunction;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.#places = pLimit(limits.concurrency);
  }

  /**
   * Runs the read once there is a place. The place is kept until the read really ends, also past the
   * deadline: not every store can cancel it.
   *
   * @param scope of the request that it is for: once that has ended, nobody waits, and what waits is not begun
   * @throws RolegraphError OVERLOADED or DEADLINE_EXCEEDED
   */
  async run<T>(read: () => Promise<T>, scope?: Scope): Promise<T> {
    if (this.#places.pendingCount >= this.#limits.queue) {
      const message = 'The server has too many questions waiting. Ask again in a moment.';
      throw new RolegraphError('OVERLOADED', message);
    }
    const answer = this.#places(() => {
      scope?.signal.throwIfAborted();
      return read();
    });
    // Past the deadline nobody waits for it any more.
    answer.catch(() => undefined);
    return scope ? within(scope, answer) : withDeadline(answer, this.#limits.deadline);
  }
}
