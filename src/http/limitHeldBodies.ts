import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MOST_BODY } from '../limits/documentLimits.ts';
import type { HeldBodies } from './admission/HeldBodies.ts';

/**
 * Refuses requests whose bodies would take more memory than there is room for. A body counts, by what its sender says
 * of its length, from the headers until the request is done: bodies that come slowly are held too.
 */
export function limitHeldBodies(
  app: FastifyInstance,
  held: HeldBodies,
  refuse: (reply: FastifyReply) => void,
): void {
  app.addHook('onRequest', (request, reply, done) => {
    const bytes = bytesOf(request);
    const giveBack = bytes === 0 ? undefined : held.take(bytes);
    if (bytes > 0 && !giveBack) {
      refuse(reply);
      return;
    }
    if (giveBack) reply.raw.once('close', giveBack);
    done();
  });
}

/** A body of unknown length may become the largest; one that says it is larger is refused unread. */
function bytesOf({ method, headers }: FastifyRequest): number {
  if (method === 'GET' || method === 'HEAD') return 0;
  if (headers['transfer-encoding'] !== undefined) return MOST_BODY;
  return Math.min(Number(headers['content-length'] ?? 0), MOST_BODY);
}
