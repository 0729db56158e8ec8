import type { FastifyRequest } from 'fastify';

/** A name or an address, with a port or without: whoever asks may write anything. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** What the server was asked as, such as https://graph.example; undefined where that is no address. */
export const askedOrigin = ({ protocol, host }: FastifyRequest): string | undefined =>
  HOST.test(host) ? `${protocol}://${host}` : undefined;
