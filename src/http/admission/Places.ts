import { performance, type EventLoopUtilization } from 'node:perf_hooks';

/** How long the work on a request should take, on average, in milliseconds. */
const AIM_MS = 400;

/** How often it is looked at, in milliseconds. */
const WINDOW_MS = 100;

/** The share of its time in which Node's thread works, from which it is what all wait for. */
const BUSY = 0.85;

/** What is left of the places then. */
const FEWEST = 4;

/** How long it may take at the most, on average, whatever is waited for. */
const LATE_MS = 1000;

/** The share of the places that is left then: a store that is far away, and not busy, would not answer sooner. */
const FEWER = 0.25;

/**
 * How many requests are worked on at once. All work in this process is done by one thread: where that has no time left,
 * more requests at once are not done sooner, each only takes longer; so it is with a store that is late. Then there are
 * fewer places, and one more after the other, up to the most, as soon as requests are answered in good time.
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
    const isBusy = took > AIM_MS && utilization > BUSY;
    const fewest = Math.min(this.#most, Math.max(FEWEST, isBusy ? 0 : FEWER * this.#most));
    if (!isBusy && took <= LATE_MS) this.#now = Math.min(this.#most, this.#now + 1);
    else if (this.#now > fewest) this.#now = Math.max(fewest, 0.9 * this.#now);
  }
}
