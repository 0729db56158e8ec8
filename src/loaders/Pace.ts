import { setImmediate } from 'node:timers/promises';

/** How long work may go on before others get a turn, in milliseconds. */
const TURN_MS = 15;

/** The turn that all work in this process shares: what has begun to wait goes on one by one, each in a turn of its own. */
const turn = { begun: performance.now(), last: Promise.resolve() };

function nextTurn(): Promise<void> {
  turn.last = turn.last.then(async () => {
    await setImmediate();
    turn.begun = performance.now();
  });
  return turn.last;
}

/** Long work in turns, so that a server answers other requests meanwhile, however many work so at once. */
export class Pace {
  readonly #signal: AbortSignal | undefined;

  /** @param signal of the request: once it is aborted, nobody needs the work any more */
  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** What to wait for, so that others go first; undefined while the turn is not over. */
  pause(): Promise<void> | undefined {
    return performance.now() - turn.begun < TURN_MS ? undefined : nextTurn();
  }

  /**
   * To be awaited between two pieces of work: lets others go first once a turn is over. Who asks in the same turn goes on as
   * well, so that a piece must be short; one that is not asks `pause` right before it begins.
   *
   * @throws RolegraphError the reason why the request has ended
   */
  async rest(): Promise<void> {
    this.#signal?.throwIfAborted();
    await this.pause();
    this.#signal?.throwIfAborted();
  }
}
