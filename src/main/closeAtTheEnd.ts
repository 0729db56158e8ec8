import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Store } from '../store/Store.ts';
import { logErrors } from './logErrors.ts';

/** Within this the process has ended, in milliseconds, whatever its clients and its store do. */
const END_MS = 10_000;

/** Until then requests under way are answered; a connection that is open still, is cut. */
const DRAIN_MS = 8000;

/** A connection on which nothing was asked is cut after that; until then, what was sent before the end may still come. */
const QUIET_MS = 1000;

/** Connections that are not needed any more are closed so often. */
const LOOK_MS = 100;

/**
 * On a signal to end, and after an error that nobody caught: no new requests, those under way are answered, the store is
 * closed, and the process exits with 0, or with 1 after an error. A second signal ends it at once, with 1.
 */
export function closeAtTheEnd(app: FastifyInstance, store: Store, logger: Logger): void {
  const log = logErrors(logger);
  const requests = countRequests(app);
  const onSecondSignal = (signal?: string): void => {
    logger.warn({ signal }, 'ended at once');
  };
  const onTimeout = (): void => {
    logger.warn({ seconds: END_MS / 1000 }, 'ended, though not all was closed in time');
  };
  const options = { delay: END_MS, logger: { error: log }, onSecondSignal, onTimeout };
  closeWithGrace(options, async ({ err, signal }) => {
    logger.info({ signal }, 'ending');
    if (err) log(err);
    const begun = performance.now();
    try {
      // At a terminal nobody waits for a balancer.
      if (signal === 'SIGTERM') await app.readiness.standDown();
      await drain(app, requests, begun);
    } finally {
      await store.close();
    }
    logger.info('ended');
  });
}

/** How many requests are under way, also those whose bodies are still to come. */
function countRequests(app: FastifyInstance): () => number {
  let underWay = 0;
  app.server.on('request', (_, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
  });
  return () => underWay;
}

/** Once a server is being closed, Node looks no more after slow clients, nor after connections on which nothing comes. */
async function drain(app: FastifyInstance, requests: () => number, begun: number): Promise<void> {
  const look = setInterval(() => {
    const after = performance.now() - begun;
    const isOver = after > DRAIN_MS || (after > QUIET_MS && requests() === 0);
    if (isOver) app.server.closeAllConnections();
    else app.server.closeIdleConnections();
  }, LOOK_MS);
  try {
    await app.close();
  } finally {
    clearInterval(look);
  }
}
