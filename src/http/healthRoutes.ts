import type { FastifyInstance } from 'fastify';
import { within } from '../graph/within.ts';
import { RolegraphError } from '../graph/errors.ts';
import { Readiness } from './Readiness.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly readiness: Readiness;
  }
}

const ENDING = 'This server is about to end. Send requests to another one.';

/** `/livez`: the process answers. `/readyz`: the store answers too, and the server is not about to end. */
export function healthRoutes(app: FastifyInstance, ready: () => Promise<unknown>): void {
  const readiness = new Readiness();
  app.decorate('readiness', readiness);
  app.get('/livez', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    readiness.noteAsked();
    if (readiness.isEnding) throw new RolegraphError('OVERLOADED', ENDING);
    await within(request.scope, ready());
    return { status: 'ok' };
  });
}
