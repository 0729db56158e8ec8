import { Average } from './Average.ts';
import { Places } from './Places.ts';

/** The longest that a request waits for its turn, in milliseconds; no request waits longer than half of its time. */
const LONGEST_WAIT_MS = 1000;

/** Places in the line, for each request that can be worked on at once. */
const LINE = 2;

export interface Visitor {
  /** When it must be answered, by `performance.now()`. */
  readonly until: number;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What became of a request: it may begin, it is refused, or its client has gone while it waited. */
export type Outcome = 'BEGIN' | 'REFUSE' | 'GONE';

interface Waiting {
  readonly visitor: Visitor;
  /** Takes it out of the line. */
  readonly end: (outcome: Outcome) => void;
}

/** Lets so many requests in at once, and so many others wait in a line for a short while. */
export class Gate {
  readonly #places: Places;
  readonly #longestLine: number;
  /** In the order of their coming. */
  readonly #line = new Set<Waiting>();
  #inFlight = 0;
  /** Milliseconds from the beginning of the work on a request to its end. */
  readonly #took = new Average();

  /** @param places requests that are worked on at once, at the most */
  constructor(places: number) {
    this.#places = new Places(places);
    this.#longestLine = LINE * places;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#line.size;
  }

  /** Whether a request that comes now could begin, or wait. */
  get hasRoom(): boolean {
    return this.#isFree || this.#line.size < this.#longestLine;
  }

  get #isFree(): boolean {
    return this.#inFlight < this.#places.now && this.#line.size === 0;
  }

  /** Calls back at once, or after a wait. Who begins calls what is returned to `left` when done. */
  enter(visitor: Visitor, decided: (outcome: Outcome) => void): void {
    if (this.#isFree) {
      this.#inFlight += 1;
      decided('BEGIN');
    } else if (this.hasRoom && this.#isInTime(visitor)) this.#wait(visitor, decided);
    else decided('REFUSE');
  }

  /** @param began when it began, by `performance.now()` */
  leave(began: number): void {
    const took = performance.now() - began;
    this.#inFlight -= 1;
    this.#took.add(took);
    this.#places.note(took);
    this.#letIn();
  }

  /** Nobody waits any longer: for a server that ends. */
  close(): void {
    for (const { end } of [...this.#line]) end('REFUSE');
  }

  /** As far as the last ones tell. */
  #isInTime(visitor: Visitor): boolean {
    const expected = ((this.#line.size + 1) * this.#took.value) / this.#places.now;
    const left = visitor.until - performance.now();
    return expected <= longestWait(left) && expected + this.#took.value <= left;
  }

  #wait(visitor: Visitor, decided: (outcome: Outcome) => void): void {
    const gone = (): void => {
      end('GONE');
    };
    const end = (outcome: Outcome): void => {
      this.#line.delete(waiting);
      clearTimeout(timer);
      visitor.signal.removeEventListener('abort', gone);
      decided(outcome);
    };
    const waiting = { visitor, end };
    const timer = setTimeout(end, longestWait(visitor.until - performance.now()), 'REFUSE');
    visitor.signal.addEventListener('abort', gone, { once: true });
    this.#line.add(waiting);
  }

  /** The first in the line that can still be answered in time. */
  #letIn(): void {
    for (const { visitor, end } of this.#line) {
      if (this.#inFlight >= this.#places.now) return;
      if (performance.now() + this.#took.value > visitor.until) end('REFUSE');
      else {
        this.#inFlight += 1;
        end('BEGIN');
      }
    }
  }
}

const longestWait = (left: number): number => Math.min(LONGEST_WAIT_MS, left / 2);
