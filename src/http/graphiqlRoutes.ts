import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { varyOf } from './varyOf.ts';

/** An operation of operations/, as the IDE offers it. */
export interface Example {
  /** Such as connectors. */
  readonly name: string;
  /** The question in words. */
  readonly question: string;
  /** GraphQL, with a default for each variable that it needs. */
  readonly document: string;
}

export interface GraphiqlSettings {
  /** What the build made: index.html and assets/. */
  readonly folder: string;
  /** The first is what an empty editor shows. */
  readonly examples: readonly Example[];
}

// Monaco sets styles on elements as one types; all else comes from this server.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * GraphiQL at /graphiql, with all that it loads. `/graphiql?query=…&variables=…` opens that question. To be registered
 * where introspection is on only.
 */
export async function graphiqlRoutes(
  app: FastifyInstance,
  { folder, examples }: GraphiqlSettings,
): Promise<void> {
  app.addHook('onSend', (_, reply, __, done) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      vary: varyOf(reply),
      // Addresses tell what the reader asks.
      'referrer-policy': 'same-origin',
    });
    done();
  });
  app.get('/graphiql', async (_, reply) => {
    const page = await readPage(folder);
    if (page === undefined) {
      return reply.code(503).type('text/plain').send('GraphiQL is not built. Run: npm run build\n');
    }
    // Its assets change their names with each build.
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
  app.get('/graphiql/', ({ url }, reply) => reply.redirect(url.replace('/graphiql/', '/graphiql'), 308));
  app.get('/graphiql/operations.json', (_, reply) =>
    reply.header('cache-control', 'no-cache').send(examples),
  );
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/graphiql/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
}

async function readPage(folder: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(folder, 'index.html'), 'utf8');
  } catch {
    return undefined;
  }
}
