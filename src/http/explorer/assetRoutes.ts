import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files under /assets/, with the .br and .gz that the build laid beside them. */
export async function assetRoutes(
  app: FastifyInstance,
  { folder }: { readonly folder: string },
): Promise<void> {
  if (!existsSync(folder)) return;
  app.addHook('onSend', (request, reply, _, done) => {
    void reply.headers({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': hasHash(request.url) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
    });
    done();
  });
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
  });
}

/** Pages ask with the hash of the content, so that it may be kept for ever. */
const hasHash = (url: string): boolean => /\?v=[0-9a-f]{16}$/.test(url);
