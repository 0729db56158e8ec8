import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Gate } from '../../../src/http/admission/Gate.ts';

const DEADLINE_MS = 5000;
const STEP_MS = 5;

/** What a request needs of Node's thread, and for how long it waits for a store, in milliseconds. */
interface Needs {
  readonly work?: number;
  readonly wait?: number;
}

interface Request {
  readonly came: number;
  work: number;
  wait: number;
  leave?: () => void;
  outcome?: 'ANSWERED' | 'LATE' | 'REFUSED';
}

/** A server of one thread, which it gives to all that are under way by turns, in a time of its own. */
class Server {
  now = 0;
  #worked = 0;
  readonly gate: Gate;
  readonly #underWay = new Set<Request>();

  constructor(places = 64) {
    this.gate = new Gate(places, { now: () => this.now, worked: () => this.#worked });
  }

  /** So many come at once. */
  come(many: number, { work = 0, wait = 0 }: Needs): Request[] {
    return Array.from({ length: many }, () => {
      const request: Request = { came: this.now, work, wait };
      const visitor = { until: this.now + DEADLINE_MS, signal: new AbortController().signal };
      this.gate.enter(visitor, (outcome) => {
        if (typeof outcome === 'string') request.outcome = 'REFUSED';
        else this.#underWay.add(Object.assign(request, outcome));
      });
      return request;
    });
  }

  step(): void {
    const working = [...this.#underWay].filter(({ work }) => work > 0);
    for (const request of working) request.work -= STEP_MS / working.length;
    if (working.length > 0) this.#worked += STEP_MS;
    this.now += STEP_MS;
    for (const request of [...this.#underWay]) {
      request.wait -= STEP_MS;
      if (request.work < 1e-6 && request.wait <= 0) this.#end(request);
    }
    jest.advanceTimersByTime(STEP_MS);
  }

  pass(milliseconds: number): void {
    for (const end = this.now + milliseconds; this.now < end;) this.step();
  }

  /** What became of them. */
  finish(requests: Request[]): Record<string, number> {
    while (requests.some(({ outcome }) => outcome === undefined)) this.step();
    const told: Record<string, number> = {};
    for (const { outcome = 'none' } of requests) told[outcome] = (told[outcome] ?? 0) + 1;
    return told;
  }

  #end(request: Request): void {
    this.#underWay.delete(request);
    request.outcome = this.now - request.came > DEADLINE_MS ? 'LATE' : 'ANSWERED';
    request.leave?.();
  }
}

const HEAVY = { work: 200 };
const QUICK = { work: 5 };

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('a burst of long work', () => {
  test('on a server that has just begun is answered in time, or refused', () => {
    const server = new Server();
    const told = server.finish(server.come(60, HEAVY));
    expect(told).toEqual({ ANSWERED: expect.any(Number), REFUSED: expect.any(Number) });
    expect(told.ANSWERED).toBeGreaterThanOrEqual(8);
  });

  test('is no larger for a server that has answered many quick questions at once before', () => {
    const server = new Server();
    server.finish(server.come(150, { wait: 20 }));
    expect(server.finish(server.come(60, HEAVY))).not.toHaveProperty('LATE');
  });

  test('is noticed before the first of it has ended', () => {
    const server = new Server();
    server.come(150, { wait: 20 });
    server.pass(60);
    // The server knows of quick answers only, and never has nothing to do.
    const burst = server.come(20, { work: 1000 });
    for (let time = 0; time < 30; time += 1) {
      server.pass(100);
      burst.push(...server.come(2, { work: 1000 }));
    }
    expect(burst.filter(({ outcome }) => outcome === 'ANSWERED')).toEqual([]);
    expect(server.gate.inFlight).toBeLessThan(50);
  });
});

describe('forty quick questions at once are all answered', () => {
  const all = { ANSWERED: 40 };

  test('by a server that has just begun', () => {
    const server = new Server();
    expect(server.finish(server.come(40, QUICK))).toEqual(all);
  });

  test('right after more than the server could do', () => {
    const server = new Server();
    const burst = [...server.come(60, HEAVY)];
    for (let time = 0; time < 50; time += 1) {
      server.pass(100);
      burst.push(...server.come(2, HEAVY));
    }
    expect(server.finish(burst)).toHaveProperty('REFUSED');
    expect(server.finish(server.come(40, QUICK))).toEqual(all);
  });

  test('right after a store that did not answer', () => {
    const server = new Server();
    server.finish(server.come(100, { wait: DEADLINE_MS }));
    expect(server.finish(server.come(40, QUICK))).toEqual(all);
  });

  test('beside one that takes long, and after it', () => {
    const server = new Server();
    const long = server.come(1, { work: 1500 });
    server.pass(500);
    expect(server.finish(server.come(40, QUICK))).toEqual(all);
    server.finish(long);
    const another = server.come(1, { wait: 4000 });
    expect(server.finish(server.come(40, QUICK))).toEqual(all);
    expect(server.finish(another)).toEqual({ ANSWERED: 1 });
  });
});

describe('the places', () => {
  test('become as many as may be, soon, where the thread has time left', () => {
    const server = new Server();
    const requests = server.come(190, { wait: 150 });
    const seen: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      server.pass(150);
      seen.push(server.gate.inFlight);
    }
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(60);
    expect(server.finish(requests)).toEqual({ ANSWERED: 190 });
  });

  test('stay few where it has none', () => {
    const server = new Server();
    for (let time = 0; time < 100; time += 1) {
      server.come(1, HEAVY);
      server.pass(100);
    }
    expect(server.gate.inFlight).toBeLessThanOrEqual(8);
  });

  test('are never more than is said', () => {
    const server = new Server(3);
    const requests = server.come(20, QUICK);
    expect(server.gate).toMatchObject({ inFlight: 3, waiting: 6, hasRoom: false });
    expect(server.finish(requests)).toEqual({ ANSWERED: 9, REFUSED: 11 });
  });
});

test('who could not be answered in time, as far as the last tell, is refused at once', () => {
  const server = new Server();
  for (let time = 0; time < 40; time += 1) {
    server.come(1, HEAVY);
    server.pass(100);
  }
  server.come(20, HEAVY);
  expect(server.come(1, HEAVY)[0]?.outcome).toBe('REFUSED');
});
