import type { FastifyInstance } from 'fastify';
import { VIEWS } from '../../explorer/views.ts';
import type { Assets } from './Assets.ts';

/** Addresses that people and browsers also use, and where they lead. */
export function otherPaths(app: FastifyInstance, { addresses: { icon } }: Assets): void {
  for (const name of [...VIEWS.map((view) => view.name), 'sources']) {
    app.get(`/${name}/`, ({ url }, reply) => reply.redirect(url.replace(`/${name}/`, `/${name}`), 308));
  }
  if (icon === undefined) return;
  // Asked for beside a drawing or a file of data, which names no icon. The hash in its address changes with it.
  app.get('/favicon.ico', (_, reply) =>
    reply.header('cache-control', 'public, max-age=86400').redirect(icon, 302),
  );
}
