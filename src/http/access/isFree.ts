import type { FastifyRequest } from 'fastify';

/**
 * What needs no login and counts against no limit: the health of the server, its figures, which have a token of their
 * own, and the files that pages load, which are the same on every server.
 */
const FREE: ReadonlySet<string | undefined> = new Set([
  '/livez',
  '/readyz',
  '/metrics',
  '/assets/*',
  '/graphiql/assets/*',
  '/favicon.ico',
]);

export const isFree = ({ routeOptions }: FastifyRequest): boolean => FREE.has(routeOptions.url);
