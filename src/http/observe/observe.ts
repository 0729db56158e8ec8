import type { FastifyInstance } from 'fastify';
import { metricsRoutes } from './metricsRoutes.ts';
import { observeRequests } from './observeRequests.ts';
import type { Observers } from './Observers.ts';
import { requestLine } from './requestLine.ts';
import { traceRequests } from './traceRequests.ts';
import { watchAdmission } from './watchAdmission.ts';

/**
 * Tells of every request: in the log, in the metrics, in spans. To be called before anything else looks at requests.
 *
 * @returns what is to be called once the rest of the server is there
 */
export function observe(app: FastifyInstance, { logger, metrics, metricsRoute }: Observers = {}): () => void {
  observeRequests(app, { metrics, logRequest: logger && requestLine(logger) });
  traceRequests(app);
  return () => {
    if (!metrics) return;
    watchAdmission(metrics.registry, app.admission);
    if (metricsRoute) metricsRoutes(app, metrics.registry, metricsRoute.token);
  };
}
