import type { FastifyInstance } from 'fastify';
import { MOST_DOCUMENT } from '../limits/documentLimits.ts';
import { errorBody } from './answerErrors.ts';

/** Refuses a document that is too long, before it is parsed; a body may be far longer, for the texts in its variables. */
export function limitDocuments(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ body }, reply) => {
    const bytes = Buffer.byteLength(documentOf(body));
    if (bytes <= MOST_DOCUMENT) return;
    const message = `The document has ${bytes} bytes. Send at most ${MOST_DOCUMENT}; long texts belong in the variables.`;
    await reply.status(413).header('cache-control', 'no-store').send(errorBody('BAD_REQUEST', message));
  });
}

const documentOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
    ? body.query
    : '';
