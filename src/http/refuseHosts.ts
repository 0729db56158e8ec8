import type { FastifyInstance } from 'fastify';
import { RolegraphError } from '../graph/errors.ts';

/**
 * Refuses a question to /graphql whose `host` is part of no address: Apollo's integration makes an address of it, and
 * would fail. Elsewhere it does not matter; a balancer that asks for /readyz by HTTP/1.0 sends none.
 */
export function refuseHosts(app: FastifyInstance): void {
  app.addHook('onRequest', ({ host, routeOptions }, _, done) => {
    const isFit = routeOptions.url !== '/graphql' || URL.canParse(`http://${host}/`);
    done(isFit ? undefined : unfit(host));
  });
}

const unfit = (host: string): RolegraphError =>
  new RolegraphError(
    'BAD_REQUEST',
    `host: ${JSON.stringify(host.slice(0, 40))} is no name of a server. Send the one of the address that you ask.`,
  );
