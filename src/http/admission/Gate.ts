import { processClock, type Clock } from './Clock.ts';
import { Flow } from './Flow.ts';
import { Places } from './Places.ts';

/** The longest that a request waits for its turn, in milliseconds; no request waits longer than half of its time. */
const LONGEST_WAIT_MS = 1000;

/** Requests that are worked on or wait, for each that can be worked on at once. */
const ROOM = 3;

export interface Visitor {
  /** When it must be answered, by `performance.now()`. */
  readonly until: number;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * What became of a request: it may begin, and gives its place back by `leave`, once; it is refused, or its client has gone
 * while it waited.
 */
type Outcome = { readonly leave: () => void } | 'REFUSE' | 'GONE';

type Decided = (outcome: Outcome) => void;

interface Waiting {
  readonly visitor: Visitor;
  /** Takes it out of the line. */
  readonly leaveLine: () => void;
  readonly decided: Decided;
}

/** Lets so many requests in at once, and so many others wait in a line for a short while. */
export class Gate {
  readonly #places: Places;
  readonly #room: number;
  readonly #clock: Clock;
  /** In the order of their coming. */
  readonly #line = new Set<Waiting>();
  /** Those that are worked on, in the order of their beginning. */
  readonly #underWay = new Set<{ readonly began: number }>();
  #flow: Flow;

  /** @param places requests that are worked on at once, at the most */
  constructor(places: number, clock = processClock) {
    this.#places = new Places(places, clock);
    this.#room = ROOM * places;
    this.#clock = clock;
    this.#flow = new Flow(clock.now());
  }

  get inFlight(): number {
    return this.#underWay.size;
  }

  get waiting(): number {
    return this.#line.size;
  }

  /** Whether a request that comes now could begin, or wait. */
  get hasRoom(): boolean {
    return this.inFlight + this.waiting < this.#room;
  }

  get #isFree(): boolean {
    return this.inFlight < this.#places.now && this.waiting === 0;
  }

  /** Calls back at once, or after a wait. */
  enter(visitor: Visitor, decided: Decided): void {
    if (this.inFlight === 0) this.#places.restart();
    else this.#places.look(this.#ageOfHalf());
    if (this.#isFree) this.#begin(decided);
    else if (this.hasRoom && this.#isInTime(visitor)) this.#wait(visitor, decided);
    else decided('REFUSE');
  }

  /** Nobody waits any longer: for a server that ends. */
  close(): void {
    for (const waiting of [...this.#line]) end(waiting, 'REFUSE');
  }

  #begin(decided: Decided): void {
    const visit = { began: this.#clock.now() };
    this.#underWay.add(visit);
    decided({
      leave: () => {
        this.#leave(visit);
      },
    });
  }

  #leave(visit: { readonly began: number }): void {
    const now = this.#clock.now();
    const took = now - visit.began;
    this.#places.note(took, this.inFlight >= this.#places.now);
    this.#places.look(this.#ageOfHalf());
    this.#underWay.delete(visit);
    if (this.waiting > 0) this.#flow.note(now, took);
    this.#letIn();
  }

  /** Milliseconds for which half of those that are under way, or more, have been worked on. */
  #ageOfHalf(): number {
    let place = Math.ceil(this.inFlight / 2);
    for (const { began } of this.#underWay) {
      place -= 1;
      if (place === 0) return this.#clock.now() - began;
    }
    return 0;
  }

  /** As far as those tell that ended since the line formed. */
  #isInTime(visitor: Visitor): boolean {
    const expected = (this.waiting + 1) * this.#flow.gap;
    const left = visitor.until - this.#clock.now();
    return expected <= longestWait(left) && expected + this.#flow.took <= left;
  }

  #wait(visitor: Visitor, decided: Decided): void {
    const now = this.#clock.now();
    if (this.waiting === 0) this.#flow = new Flow(now);
    const gone = (): void => {
      end(waiting, 'GONE');
    };
    const leaveLine = (): void => {
      this.#line.delete(waiting);
      clearTimeout(timer);
      visitor.signal.removeEventListener('abort', gone);
    };
    const waiting = { visitor, leaveLine, decided };
    const timer = setTimeout(end, longestWait(visitor.until - now), waiting, 'REFUSE');
    visitor.signal.addEventListener('abort', gone, { once: true });
    this.#line.add(waiting);
  }

  /** The first in the line that can still be answered in time. */
  #letIn(): void {
    for (const waiting of this.#line) {
      if (this.inFlight >= this.#places.now) return;
      if (this.#clock.now() + this.#flow.took > waiting.visitor.until) end(waiting, 'REFUSE');
      else {
        waiting.leaveLine();
        this.#begin(waiting.decided);
      }
    }
  }
}

function end({ leaveLine, decided }: Waiting, outcome: 'REFUSE' | 'GONE'): void {
  leaveLine();
  decided(outcome);
}

const longestWait = (left: number): number => Math.min(LONGEST_WAIT_MS, left / 2);
