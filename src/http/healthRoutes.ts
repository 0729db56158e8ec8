import type { FastifyInstance } from 'fastify';
import { RolegraphError } from '../graph/errors.ts';
import { within } from '../graph/within.ts';
import { Readiness } from './Readiness.ts';
import { shared } from './shared.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly readiness: Readiness;
  }
}

const ENDING = 'This server is about to end. Send requests to another one.';

/** How long the store's answer is told to others who ask, in milliseconds: whoever asks often asks it no more. */
const KEPT_MS = 250;

/** Who asks after that begins a new question, whatever becomes of the last one. */
const GIVEN_UP_MS = 5000;

/** `/livez`: the process answers. `/readyz`: the store answers too, and the server is not about to end. */
export function healthRoutes(app: FastifyInstance, ready: () => Promise<unknown>): void {
  const readiness = new Readiness();
  const ask = shared(() => inTime(ready), KEPT_MS);
  app.decorate('readiness', readiness);
  app.get('/livez', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    readiness.noteAsked();
    if (readiness.isEnding) throw new RolegraphError('OVERLOADED', ENDING);
    await within(request.scope, ask());
    return { status: 'ok' };
  });
}

/** @throws RolegraphError STORE_UNAVAILABLE where there is no answer in time */
async function inTime(ready: () => Promise<unknown>): Promise<unknown> {
  const ending = new AbortController();
  const timer = setTimeout(() => {
    ending.abort(
      new RolegraphError('STORE_UNAVAILABLE', `The store has not answered within ${GIVEN_UP_MS / 1000} s.`),
    );
  }, GIVEN_UP_MS);
  timer.unref();
  try {
    return await within(ending, ready());
  } finally {
    clearTimeout(timer);
  }
}
