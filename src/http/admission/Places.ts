import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/** How long the work on a request should take, on average, in milliseconds. */
const AIM_MS = 250;

/** How often it is looked at, in milliseconds. */
const WINDOW_MS = 100;

/** The share of its time in which Node's thread works, from which it is what all wait for. */
const BUSY = 0.85;

const FEWEST = 4;

/**
 * How many requests are worked on at once. All work in this process is done by one thread: where that has no time left,
 * more requests at once are not done sooner, each only takes longer. Then there are fewer places; and one more after
 * the other, up to the most, as soon as requests are answered in good time, or it is the store that is waited for.
 */
export class Places {
  readonly #most: number;
  #now: number;
  #since = performance.now();
  #loop: EventLoopUtilization = performance.eventLoopUtilization();
  #took = 0;
  #answered = 0;

  constructor(most: number) {
    this.#most = most;
    this.#now = most;
  }

  get now(): number {
    return Math.floor(this.#now);
  }

  /** @param took milliseconds that the work on a request has taken */
  note(took: number): void {
    this.#took += took;
    this.#answered += 1;
    const now = performance.now();
    if (now - this.#since < WINDOW_MS) return;
    const loop = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(loop, this.#loop);
    this.#adjust(this.#took / this.#answered, utilization);
    [this.#since, this.#loop, this.#took, this.#answered] = [now, loop, 0, 0];
  }

  #adjust(took: number, utilization: number): void {
    const fewest = Math.min(FEWEST, this.#most);
    if (took > AIM_MS && utilization > BUSY) this.#now = Math.max(fewest, this.#now * 0.9);
    else this.#now = Math.min(this.#most, this.#now + 1);
  }
}
