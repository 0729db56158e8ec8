import { setTimeout as sleep } from 'node:timers/promises';

/** Who has asked within this time, in milliseconds, asks again: a balancer, or what stands for one. */
const WATCHED_MS = 15_000;

/** How long whoever asks has to hear that the server is about to end: several checks of a balancer. */
const STAND_DOWN_MS = 3000;

/** Whether requests should be sent here. */
export class Readiness {
  #asked = -Infinity;
  #isEnding = false;

  /** What to say to somebody who asks. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  noteAsked(): void {
    this.#asked = performance.now();
  }

  /**
   * Says from now on that it is not ready. Resolves once a balancer has had the time to send requests elsewhere; at
   * once where nobody has asked. Requests are answered all the while: those that come have been sent before.
   */
  async standDown(): Promise<void> {
    this.#isEnding = true;
    if (performance.now() - this.#asked < WATCHED_MS) await sleep(STAND_DOWN_MS);
  }
}
