import { performance } from 'node:perf_hooks';

/** The time, and how much of it Node's thread has worked. */
export interface Clock {
  /** Milliseconds, as `performance.now()`. */
  now(): number;
  /** Milliseconds that the thread has worked so far. */
  worked(): number;
}

export const processClock: Clock = {
  now: () => performance.now(),
  worked: () => performance.eventLoopUtilization().active,
};
