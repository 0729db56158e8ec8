import type { FastifyRequest } from 'fastify';

/** Whether a browser asks for a page, not a program for data. */
export const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true;
