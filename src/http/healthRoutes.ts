import type { FastifyInstance } from 'fastify';

/** `/livez`: the process answers. `/readyz`: the store answers too. */
export function healthRoutes(app: FastifyInstance, ready: () => Promise<unknown>): void {
  app.get('/livez', (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_, reply) => {
    void reply.header('cache-control', 'no-store');
    await ready();
    return { status: 'ok' };
  });
}
