import { setImmediate } from 'node:timers/promises';

/** How long work may go on before others get a turn, in milliseconds. */
const TURN_MS = 15;

/** Long work in turns, so that a server answers other requests meanwhile. */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  #begun = performance.now();

  /** @param signal of the request: once it is aborted, nobody needs the work any more */
  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * To be awaited between two pieces of work: lets others go first once a turn is over.
   *
   * @throws RolegraphError the reason why the request has ended
   */
  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#begun < TURN_MS) return;
    await setImmediate();
    this.#begun = performance.now();
  }
}
