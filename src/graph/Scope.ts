import type { Receipt } from './Receipt.ts';

/** What belongs to one request, on its way through all layers. */
export interface Scope {
  /** Names the request in logs and in its answer. */
  readonly id: string;
  /** When it must be answered, by `performance.now()`. */
  readonly until: number;
  /** Aborted at that time, or once the client has gone; its reason is a RolegraphError. */
  readonly signal: AbortSignal;
  readonly receipt: Receipt;
  /** Whether somebody traces this request: spans are made of what it asks. Set once it has begun. */
  isTraced?: boolean;
}
