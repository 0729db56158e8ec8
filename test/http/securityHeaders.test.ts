import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { RolegraphError } from '../../src/graph/errors.ts';
import type { Store } from '../../src/store/Store.ts';
import { explorerOver, type ExplorerServer } from '../support/explorer/explorerServer.ts';
import { serverOver } from '../support/httpServer.ts';
import { routesOf } from '../support/routesOf.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

let store: Store;
let explorer: ExplorerServer;
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  store = await emptyGrafeo();
  explorer = await explorerOver(store);
  apps.push(explorer.app);
});

afterAll(async () => {
  for (const app of apps) await app.close();
  await store.close();
  removeTemporaryFolders();
});

async function serve(options: Parameters<typeof serverOver>[1]): Promise<FastifyInstance> {
  const { app } = await serverOver(store, options);
  apps.push(app);
  return app;
}

type Reply = Awaited<ReturnType<FastifyInstance['inject']>>;

/** What every answer has, whatever it is. */
function expectGuarded({ headers, statusCode }: Reply, what: string): void {
  const policy = String(headers['content-security-policy']);
  const isExport = /; sandbox\b/.test(policy);
  expect({
    what,
    statusCode,
    policy,
    sniff: headers['x-content-type-options'],
    frames: headers['x-frame-options'],
    alone: headers['cross-origin-opener-policy'],
    powered: headers['x-powered-by'],
    https: headers['strict-transport-security'],
  }).toEqual({
    what,
    statusCode,
    policy: expect.stringMatching(
      isExport ? /^default-src 'none';/ : /^default-src 'none';.*frame-ancestors 'none'/,
    ),
    sniff: 'nosniff',
    // An export may be shown inside pages of others; in its sandbox it cannot ask to be alone.
    frames: isExport ? undefined : 'DENY',
    alone: isExport ? undefined : 'same-origin',
    powered: undefined,
    https: undefined,
  });
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['cross-origin-resource-policy']).toMatch(isExport ? /^cross-origin$/ : /^same-origin$/);
}

test('every route answers every method with a policy, and forbids to guess its type and to frame it', async () => {
  const routes = routesOf(explorer.app);
  expect(routes.length).toBeGreaterThan(30);
  for (const { url } of routes) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS'] as const) {
      const path = url.replace('*', 'explorer.js');
      for (const accept of ['*/*', 'text/html']) {
        const reply = await explorer.app.inject({ method, url: path, headers: { accept } });
        // As between requests that come by the network.
        await setImmediate();
        expectGuarded(reply, `${method} ${url} ${accept}`);
      }
    }
  }
});

describe('an answer has them also where it is', () => {
  const json = { 'content-type': 'application/json' };
  const ask = (headers: Record<string, string>, payload: string) =>
    explorer.app.inject({ method: 'POST', url: '/graphql', headers, payload });

  test.each<[string, number, () => Promise<Reply>]>([
    ['an answer', 200, () => ask(json, '{"query":"{ graph { version } }"}')],
    ['no GraphQL', 400, () => ask(json, '{"query":"{"}')],
    ['no JSON', 400, () => ask(json, '{')],
    ['an address that cannot be read', 400, () => explorer.app.inject({ url: '/%zz' })],
    [
      'a wrong header',
      400,
      () => ask({ ...json, 'rolegraph-deadline': 'soon' }, '{"query":"{ graph { version } }"}'),
    ],
    ['a type that is not taken', 415, () => ask({ 'content-type': 'text/csv' }, 'a,b')],
    ['too long a body', 413, () => ask(json, `{"query":"${'x'.repeat(8_000_000)}"}`)],
    ['too long a document', 413, () => ask(json, `{"query":"${'x'.repeat(110_000)}"}`)],
    ['nothing there, for a program', 404, () => explorer.app.inject({ url: '/nowhere' })],
    [
      'nothing there, for a browser',
      404,
      () => explorer.app.inject({ url: '/nowhere', headers: { accept: 'text/html' } }),
    ],
    ['no asset of that name', 404, () => explorer.app.inject({ url: '/assets/none.js' })],
    ['too little to ask', 400, () => explorer.app.inject({ url: '/connectors.json' })],
    [
      'a store that is away',
      503,
      async () =>
        (
          await serve({ ready: () => Promise.reject(new RolegraphError('STORE_UNAVAILABLE', 'It is away.')) })
        ).inject({
          url: '/readyz',
        }),
    ],
    [
      'a fault of the server',
      500,
      async () =>
        (await serve({ ready: () => Promise.reject(new Error('fault')) })).inject({ url: '/readyz' }),
    ],
    [
      'one too many',
      429,
      async () => {
        const app = await serve({ rateLimits: { address: 1, key: 1 } });
        await app.inject({ url: '/nowhere' });
        return app.inject({ url: '/nowhere' });
      },
    ],
    [
      'closed',
      401,
      async () =>
        (await serve({ access: { reading: 'closed' }, auth: { keys: { secret: 'x'.repeat(32) } } })).inject({
          url: '/',
        }),
    ],
  ])('%s', async (what, status, send) => {
    const reply = await send();
    expect(reply.statusCode).toBe(status);
    expectGuarded(reply, what);
  });
});

test('what is no HTTP is answered with them too', async () => {
  const app = await serve({});
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('this is none\r\n\r\n');
  const data: readonly unknown[] = await once(socket, 'data');
  const answer = String(data[0]);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain("\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'\r\n");
  expect(answer).toContain('\r\nx-content-type-options: nosniff\r\n');
  socket.destroy();
});

describe('a browser is told to keep to https', () => {
  const YEAR = 'max-age=31536000';
  const told = async (app: FastifyInstance, from: string): Promise<unknown> => {
    const headers = { 'x-forwarded-proto': 'https' };
    const reply = await app.inject({ url: '/livez', headers, remoteAddress: from });
    return reply.headers['strict-transport-security'];
  };

  test('where a trusted proxy says that it came by that', async () => {
    const app = await serve({ trustProxy: ['10.0.0.1'] });
    expect(await told(app, '10.0.0.1')).toBe(YEAR);
    expect(await told(app, '192.0.2.1')).toBeUndefined();
    expect(await told(await serve({}), '10.0.0.1')).toBeUndefined();
  });

  test('where the server is known by such an address', async () => {
    expect(await told(await serve({ publicUrl: 'https://graph.example.org' }), '192.0.2.1')).toBe(YEAR);
    expect(await told(await serve({ publicUrl: 'http://graph.example.org' }), '192.0.2.1')).toBeUndefined();
  });
});
