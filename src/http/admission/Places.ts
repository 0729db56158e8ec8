import type { Clock } from './Clock.ts';

/** With so many it begins: one thread is soon busy, and what has been let in cannot be taken back. */
const FIRST = 8;

/** Answers that take no longer than this, in milliseconds, let more in, even if the thread is busy. */
const QUICK_MS = 100;

/** How long the work on a request should take where the thread has no time left, in milliseconds. */
const AIM_MS = 400;

/** How often it is looked at, in milliseconds. */
const WINDOW_MS = 100;

/** Too short to tell whether the thread is busy, in milliseconds. */
const SHORT_MS = 10;

/** The share of its time in which Node's thread works, from which it is what all wait for. */
const BUSY = 0.85;

/** What is left of the places then. */
const FEWEST = 4;

/** How long it may take at the most, whatever is waited for, in milliseconds. */
const LATE_MS = 1000;

/** The share of the places that is left then: a store that is far away, and not busy, would not answer sooner. */
const FEWER = 0.25;

/**
 * How many requests are worked on at once. All work in this process is done by one thread: where that has no time left,
 * more requests at once are not done sooner, each only takes longer; so it is with a store that is late. So there are
 * few places first, and one more with every request that ends while all are taken, as long as the answers are quick or
 * the thread has time left: twice as many in the time of one request. Where they take long, there are fewer.
 */
export class Places {
  readonly #most: number;
  readonly #clock: Clock;
  #now: number;
  #since: number;
  #worked: number;
  #took = 0;
  #ended = 0;
  /** Whether the thread had no time left at the last look. */
  #wasBusy = true;

  constructor(most: number, clock: Clock) {
    this.#most = most;
    this.#clock = clock;
    this.#now = Math.min(FIRST, most);
    [this.#since, this.#worked] = [clock.now(), clock.worked()];
  }

  get now(): number {
    return Math.floor(this.#now);
  }

  /** Forgets all that was learnt: nothing is under way any more. */
  restart(): void {
    this.#now = Math.min(FIRST, this.#most);
    this.#beginWindow(true);
  }

  /**
   * A request has ended.
   *
   * @param took milliseconds that the work on it has taken
   * @param isWanted whether all places were taken
   */
  note(took: number, isWanted: boolean): void {
    this.#took += took;
    this.#ended += 1;
    const mayGrow =
      took <= QUICK_MS || (!this.#isBusy && (took <= LATE_MS || this.#now < FEWER * this.#most));
    if (isWanted && mayGrow) this.#now = Math.min(this.#most, this.#now + 1);
  }

  /**
   * Looks again, if it was long ago.
   *
   * @param age milliseconds for which half of the requests that are under way have been worked on: those who tell of a
   *   burst before the first of it has ended
   */
  look(age: number): void {
    if (this.#clock.now() - this.#since < WINDOW_MS) return;
    const isBusy = this.#isBusy;
    this.#adjust(Math.max(age, this.#ended > 0 ? this.#took / this.#ended : 0), isBusy);
    this.#beginWindow(isBusy);
  }

  #adjust(took: number, isBusy: boolean): void {
    if (!isBusy) this.#now = Math.max(this.#now, Math.min(FIRST, this.#most));
    if (isBusy && took > AIM_MS) this.#shrink(FEWEST);
    else if (took > LATE_MS) this.#shrink(Math.max(FIRST, FEWER * this.#most));
  }

  #shrink(fewest: number): void {
    this.#now = Math.min(this.#now, Math.max(fewest, 0.9 * this.#now));
  }

  /** Whether the thread has no time left, as far as can be told. */
  get #isBusy(): boolean {
    const passed = this.#clock.now() - this.#since;
    if (passed < SHORT_MS) return this.#wasBusy;
    return this.#clock.worked() - this.#worked >= BUSY * passed;
  }

  #beginWindow(wasBusy: boolean): void {
    this.#wasBusy = wasBusy;
    [this.#since, this.#worked, this.#took, this.#ended] = [this.#clock.now(), this.#clock.worked(), 0, 0];
  }
}
