import { setImmediate } from 'node:timers/promises';

/** How long work may go on before others get a turn, in milliseconds. */
const TURN_MS = 15;

/** Long work in turns, so that a server answers other requests meanwhile. */
export class Pace {
  #begun = performance.now();

  /** To be awaited between two pieces of work: lets others go first once a turn is over. */
  async rest(): Promise<void> {
    if (performance.now() - this.#begun < TURN_MS) return;
    await setImmediate();
    this.#begun = performance.now();
  }
}
