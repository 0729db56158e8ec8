import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RolegraphError } from '../../graph/errors.ts';
import type { Metrics } from './Metrics.ts';
import { outcomeOf } from './outcomeOf.ts';
import type { LogRequest } from './requestLine.ts';
import { Seen } from './Seen.ts';

export interface RequestObservers {
  /** Writes the line of each request; unset: there are none. */
  readonly logRequest?: LogRequest | undefined;
  readonly metrics?: Metrics | undefined;
}

/**
 * Notes what becomes of each request, and tells it once it has been answered, or left. Comes before all else that
 * looks at requests, so that what they refuse is told as well.
 */
export function observeRequests(app: FastifyInstance, { logRequest, metrics }: RequestObservers): void {
  // Fastify wants every request to have the same shape from the start; the hook sets it before anybody reads it.
  app.decorateRequest('seen', undefined as unknown as Seen);
  app.addHook('onRequest', (request, reply, done) => {
    request.seen = new Seen();
    metrics?.begin();
    const { seen } = request;
    reply.raw.once('finish', () => {
      seen.isSent = true;
    });
    reply.raw.once('close', () => {
      const ended = endOf(request, reply);
      metrics?.end(ended);
      logRequest?.(request, ended);
    });
    done();
  });
  app.addHook('onSend', ({ seen }, _, payload, done) => {
    if (seen.answered !== undefined) seen.times.serialise = performance.now() - seen.answered;
    if (typeof payload === 'string') seen.bytes = Buffer.byteLength(payload);
    done();
  });
  app.addHook('onError', ({ seen }, _, error, done) => {
    if (error instanceof RolegraphError) seen.codes.add(error.code);
    done();
  });
}

/** How a request has ended. */
export type Ended = ReturnType<typeof endOf>;

function endOf({ seen, routeOptions }: FastifyRequest, reply: FastifyReply) {
  const isGone = !seen.isSent;
  return {
    operation: seen.operation,
    route: routeOptions.url ?? 'unknown',
    status: isGone ? undefined : reply.statusCode,
    code: isGone ? 'CLIENT_GONE' : outcomeOf(seen.codes, reply.statusCode),
    milliseconds: seen.milliseconds,
  };
}
