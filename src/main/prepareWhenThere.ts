import { setTimeout as sleep } from 'node:timers/promises';
import { RolegraphError } from '../graph/errors.ts';
import { Receipt } from '../graph/Receipt.ts';
import { prepareGraph, type Readiness } from '../importers/prepareGraph.ts';
import { ownBounds } from '../store/Bounds.ts';
import { GatedStore } from '../store/GatedStore.ts';
import { ScopedStore } from '../store/ScopedStore.ts';
import type { Store } from '../store/Store.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
/** One try: making the indexes over a large graph takes a while. */
const TRY_MS = 120_000;
/** How long a start waits for the first try before it goes on without. */
const START_MS = 3000;

export interface Preparation {
  /** Answers STORE_UNAVAILABLE, with the reason, until the graph is there and in order. */
  readonly store: Store;
  /** What the graph was found to be, or why it is not there yet. */
  readonly first: Promise<Readiness | RolegraphError>;
  /** Settles once the graph is served, or the preparation was ended. */
  readonly served: Promise<Readiness | undefined>;
}

const NOT_YET = new RolegraphError(
  'STORE_UNAVAILABLE',
  'Neo4j has not answered yet. Check NEO4J_URI and that the server runs.',
);

/**
 * Prepares the graph of a store that may come later: tried again, after growing pauses, until it is there. A graph of
 * another format is never served.
 *
 * @param log hears of errors that are nobody's fault but the server's
 * @param signal ends the tries
 */
export function prepareWhenThere(
  bare: Store,
  log: (error: unknown) => void,
  signal?: AbortSignal,
): Preparation {
  const store = new GatedStore(bare, NOT_YET);
  let tell: (answer: Readiness | RolegraphError) => void = () => undefined;
  const first = new Promise<Readiness | RolegraphError>((resolve) => {
    tell = resolve;
  });
  const refused = (error: unknown): void => {
    const why = reasonOf(error, log);
    store.keepShut(why);
    tell(why);
  };
  const served = untilPrepared(bare, refused, signal).then((readiness) => {
    if (readiness === undefined) return undefined;
    store.open();
    tell(readiness);
    return readiness;
  });
  const waited = sleep(START_MS, NOT_YET, { ref: false });
  return { store, first: Promise.race([first, waited]), served };
}

async function untilPrepared(
  store: Store,
  refused: (error: unknown) => void,
  signal?: AbortSignal,
): Promise<Readiness | undefined> {
  for (let pause = FIRST_PAUSE_MS; !signal?.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await prepareOnce(store);
    } catch (error) {
      refused(error);
    }
    await sleep(pause, undefined, { ...(signal ? { signal } : {}) }).catch(() => undefined);
  }
  return undefined;
}

async function prepareOnce(store: Store): Promise<Readiness> {
  const { clear, ...bounds } = ownBounds(TRY_MS);
  try {
    return await prepareGraph(new ScopedStore(store, { id: 'start', receipt: new Receipt(), ...bounds }));
  } finally {
    clear();
  }
}

/** Whatever hinders the preparation, to a client the store is not there. */
function reasonOf(error: unknown, log: (error: unknown) => void): RolegraphError {
  if (error instanceof RolegraphError && error.code === 'STORE_UNAVAILABLE') return error;
  const isLate = error instanceof RolegraphError && error.code === 'DEADLINE_EXCEEDED';
  if (!isLate) log(error);
  return isLate
    ? NOT_YET
    : new RolegraphError('STORE_UNAVAILABLE', 'The graph could not be prepared. It has been logged.');
}
