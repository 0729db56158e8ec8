import pLimit, { type LimitFunction } from 'p-limit';
import { RolegraphError } from '../graph/errors.ts';
import { within } from '../graph/within.ts';
import { ownBounds, type Bounds } from './Bounds.ts';
import type { ReadLoad } from './Store.ts';

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

  get load(): ReadLoad {
    return { underWay: this.#places.activeCount, waiting: this.#places.pendingCount };
  }

  /**
   * Runs the read once there is a place. The place is kept until the read really ends, also past the
   * deadline: not every store can cancel it.
   *
   * @param read is told when it must end
   * @param asked by the request that it is for: once that has ended, nobody waits, and what waits is not begun
   * @throws RolegraphError OVERLOADED or DEADLINE_EXCEEDED
   */
  async run<T>(read: (bounds: Bounds) => Promise<T>, asked?: Bounds): Promise<T> {
    if (this.#places.pendingCount >= this.#limits.queue) {
      const message = 'The server has too many questions waiting. Ask again in a moment.';
      throw new RolegraphError('OVERLOADED', message);
    }
    if (asked) return this.#within(read, asked);
    const own = ownBounds(this.#limits.deadline);
    try {
      return await this.#within(read, own);
    } finally {
      own.clear();
    }
  }

  #within<T>(read: (bounds: Bounds) => Promise<T>, bounds: Bounds): Promise<T> {
    const answer = this.#places(() => {
      bounds.signal.throwIfAborted();
      return read(bounds);
    });
    // Past the deadline nobody waits for it any more.
    return within(bounds, answer);
  }
}
