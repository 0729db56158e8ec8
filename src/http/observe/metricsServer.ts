import Fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { LogError } from '../../graph/LogError.ts';
import { answerErrors } from '../answerErrors.ts';
import { metricsRoutes } from './metricsRoutes.ts';

/** A server for `/metrics` alone, on a port that the Internet need not see; not yet listening. */
export function metricsServer(registry: Registry, token: string | undefined, log: LogError): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  answerErrors(app, log);
  metricsRoutes(app, registry, token);
  return app;
}
