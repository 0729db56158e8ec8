import { Average } from './Average.ts';

/**
 * How fast a line moves, learnt from the requests that end while it stands. A line that forms anew knows nothing of the
 * one before: what kept the server busy then may be long over.
 */
export class Flow {
  /** Milliseconds between the ends of two requests. */
  readonly #gap = new Average();
  /** Milliseconds from the beginning of the work on a request to its end. */
  readonly #took = new Average();
  #last: number;

  /** @param now when the line formed */
  constructor(now: number) {
    this.#last = now;
  }

  /** Milliseconds between the ends of two requests; 0 while too little is known. */
  get gap(): number {
    return this.#gap.value;
  }

  /** Milliseconds that the work on a request takes; 0 while too little is known. */
  get took(): number {
    return this.#took.value;
  }

  /** @param took milliseconds that the work on a request has taken that ends now */
  note(now: number, took: number): void {
    this.#gap.add(now - this.#last);
    this.#took.add(took);
    this.#last = now;
  }
}
