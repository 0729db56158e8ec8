import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badUserInput, RolegraphError } from '../graph/errors.ts';
import { Receipt } from '../graph/Receipt.ts';
import type { Scope } from '../graph/Scope.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What this request carries through all layers. */
    scope: Scope;
  }
}

/** How long a request may take where nothing else is said, in milliseconds. */
export const REQUEST_DEADLINE_MS = 5000;

const LEAST_MS = 1;

/** An id that a client or a proxy gave: short, and fit for a log and a header. */
const ID = /^[\w.:/+=@-]{1,128}$/;

const idOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ID.test(given) ? given : randomUUID();
};

/**
 * Gives each request its scope: an id, which the client also gets, and a deadline, which the header
 * `rolegraph-deadline` may bring nearer. It ends then, or as soon as the client goes away.
 *
 * @param deadline in milliseconds
 */
export function requestScope(app: FastifyInstance, deadline: number): void {
  // Fastify wants every request to have the same shape from the start; the hook sets it before anybody reads it.
  app.decorateRequest('scope', undefined as unknown as Scope);
  app.addHook('onRequest', (request, reply, done) => {
    const id = idOf(request);
    void reply.header('x-request-id', id);
    try {
      request.scope = begin(id, reply, shortened(request, deadline));
      done();
    } catch (error) {
      request.scope = begin(id, reply, deadline);
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  // Once the body has come, which may have taken all of the time: nothing is begun for what is over.
  app.addHook('preValidation', ({ scope: { signal } }, _, done) => {
    done(signal.aborted && signal.reason instanceof Error ? signal.reason : undefined);
  });
}

/** @throws RolegraphError BAD_USER_INPUT unless the header is a number of milliseconds; a longer one changes nothing */
function shortened({ headers }: FastifyRequest, deadline: number): number {
  const given = headers['rolegraph-deadline'];
  if (given === undefined) return deadline;
  const text = String(given);
  const asked = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (asked >= LEAST_MS) return Math.min(asked, deadline);
  throw badUserInput(
    `rolegraph-deadline: ${JSON.stringify(text.slice(0, 40))} is not a number of milliseconds, 1 or more.`,
  );
}

function begin(id: string, reply: FastifyReply, deadline: number): Scope {
  const controller = new AbortController();
  // One for each statement that waits.
  setMaxListeners(0, controller.signal);
  const timer = setTimeout(() => {
    controller.abort(late(deadline));
  }, deadline);
  timer.unref();
  reply.raw.once('close', () => {
    clearTimeout(timer);
    // An answer that was not sent to its end has nobody to read it.
    if (!reply.raw.writableFinished) controller.abort(gone());
  });
  return { id, until: performance.now() + deadline, signal: controller.signal, receipt: new Receipt() };
}

const late = (deadline: number): RolegraphError =>
  new RolegraphError(
    'DEADLINE_EXCEEDED',
    `The answer was not ready within ${deadline / 1000} s. Ask for less, or again later.`,
    { details: { deadline } },
  );

const gone = (): RolegraphError => new RolegraphError('DEADLINE_EXCEEDED', 'The client has gone away.');
