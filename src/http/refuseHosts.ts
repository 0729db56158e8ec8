import type { FastifyInstance } from 'fastify';
import { RolegraphError } from '../graph/errors.ts';

/** Refuses a request whose `host` is part of no address: what reads the address further on would fail by it. */
export function refuseHosts(app: FastifyInstance): void {
  app.addHook('onRequest', ({ host }, _, done) => {
    if (URL.canParse(`http://${host}/`)) {
      done();
      return;
    }
    done(
      new RolegraphError(
        'BAD_REQUEST',
        `host: ${JSON.stringify(host.slice(0, 40))} is no name of a server. Send the one of the address that you ask.`,
      ),
    );
  });
}
