import type { FastifyReply } from 'fastify';

/** What an answer depends on that lies there compressed in several ways: whatever else was set, and what the client takes. */
export const varyOf = (reply: FastifyReply): string =>
  [reply.getHeader('vary') ?? [], 'accept-encoding'].flat().join(', ');
