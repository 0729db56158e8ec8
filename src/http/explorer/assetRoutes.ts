import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { varyOf } from '../varyOf.ts';
import { readAssets } from './Assets.ts';

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
      vary: varyOf(reply),
      'cache-control': isForEver(folder, request.url, reply.statusCode)
        ? 'public, max-age=31536000, immutable'
        : 'public, no-cache',
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

const SERVED = [200, 206, 304];

/** Pages ask with the hash of the content. A build under a running server changes what stands behind it. */
const isForEver = (folder: string, url: string, status: number): boolean =>
  url.includes('?v=') && SERVED.includes(status) && Object.values(readAssets(folder).addresses).includes(url);
