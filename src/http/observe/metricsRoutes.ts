import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { RolegraphError } from '../../graph/errors.ts';

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether a header shows the token; takes as long whatever is wrong with it. */
const shows = (authorization: string, token: string): boolean =>
  timingSafeEqual(hashOf(authorization), hashOf(`Bearer ${token}`));

/**
 * `/metrics` in the text format of Prometheus.
 *
 * @param token what has to be shown as `Authorization: Bearer …`; unset: anyone may look
 */
export function metricsRoutes(app: FastifyInstance, registry: Registry, token: string | undefined): void {
  app.get('/metrics', async ({ headers }, reply) => {
    void reply.header('cache-control', 'no-store');
    if (token !== undefined && !shows(headers.authorization ?? '', token)) {
      void reply.header('www-authenticate', 'Bearer');
      throw new RolegraphError(
        'UNAUTHENTICATED',
        'The metrics want their token. Send the header authorization: Bearer …, as METRICS_TOKEN has it.',
      );
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
