import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { createServer } from '../../../src/http/createServer.ts';
import type { ServerOptions } from '../../../src/http/ServerOptions.ts';
import { keyOf, keysFile } from '../../support/apiKeys.ts';
import { idleExplorer } from '../../support/idleExplorer.ts';
import { KeyServer, signingKey } from '../../support/keyServer.ts';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';

const SECRET = 'a secret of the tests, of forty letters.';

const schema = makeExecutableSchema({
  typeDefs: 'type Query { open: String }',
  resolvers: { Query: { open: () => 'open' } },
});

const apps: FastifyInstance[] = [];

async function serve(options: Partial<ServerOptions<object>>): Promise<FastifyInstance> {
  const app = await createServer({
    schema,
    context: () => ({}),
    ready: () => Promise.resolve(),
    sandbox: false,
    firstDocument: '{ open }',
    rateLimits: { address: 3, key: 5 },
    log: () => undefined,
    ...options,
  });
  apps.push(app);
  return app;
}

afterEach(async () => {
  jest.restoreAllMocks();
  for (const app of apps.splice(0)) await app.close();
});

afterAll(removeTemporaryFolders);

interface Asked {
  readonly headers?: Record<string, string>;
  readonly address?: string;
  readonly url?: string;
}

const get = (
  app: FastifyInstance,
  { headers = {}, address = '192.0.2.1', url = '/graphql?query={open}' }: Asked = {},
) => app.inject({ url, headers: { 'apollo-require-preflight': '1', ...headers }, remoteAddress: address });

/** How many of the next ten requests are answered before one is refused. */
async function answered(app: FastifyInstance, asked: Asked = {}): Promise<number> {
  for (let count = 0; count < 10; count += 1) {
    const { statusCode } = await get(app, asked);
    if (statusCode === 429) return count;
  }
  return Infinity;
}

const bearer = async (claims: object = {}): Promise<string> => {
  const token = await new SignJWT({ sub: 'ada', exp: Math.floor(Date.now() / 1000) + 600, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
  return `Bearer ${token}`;
};

describe('those whom nobody knows', () => {
  test('are counted by address; the answer says how they stand, and when to come again', async () => {
    const app = await serve({});
    const first = await get(app);
    expect(first.statusCode).toBe(200);
    expect(first.headers).toMatchObject({
      'ratelimit-limit': '3',
      'ratelimit-remaining': '2',
      'ratelimit-reset': '60',
    });
    expect(await answered(app)).toBe(2);
    const refused = await get(app);
    expect([refused.statusCode, refused.json()]).toEqual([
      429,
      {
        errors: [
          {
            message: expect.stringMatching(
              /^More than 3 requests came within a minute\. Send the next one in \d+ s\.$/,
            ),
            extensions: { code: 'RATE_LIMITED', limit: 3, retryAfter: expect.any(Number) },
          },
        ],
      },
    ]);
    expect(refused.headers).toMatchObject({
      'retry-after': expect.stringMatching(/^(60|5\d)$/),
      'ratelimit-remaining': '0',
      'cache-control': 'no-store',
    });
    expect(await answered(app, { address: '192.0.2.2' })).toBe(3);
  });

  test('may ask again a minute later', async () => {
    const app = await serve({});
    expect(await answered(app)).toBe(3);
    const later = Date.now() + 60_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await answered(app)).toBe(3);
  });

  test('are counted by /64 where they have IPv6, and as IPv4 where that is what it means', async () => {
    const app = await serve({});
    expect(await answered(app, { address: '2001:db8:1:2:aaaa::1' })).toBe(3);
    expect(await answered(app, { address: '2001:db8:1:2:bbbb::2' })).toBe(0);
    expect(await answered(app, { address: '2001:db8:1:3::1' })).toBe(3);
    expect(await answered(app, { address: '::ffff:192.0.2.9' })).toBe(3);
    expect(await answered(app, { address: '192.0.2.9' })).toBe(0);
  });

  test('do not escape by keys and tokens that they make up', async () => {
    const app = await serve({
      auth: { keys: { secret: SECRET } },
      access: { apiKeys: keysFile({ name: 'site' }) },
    });
    await get(app, { headers: { 'x-api-key': keyOf('one') } });
    await get(app, { headers: { authorization: 'Bearer two' } });
    await get(app, { headers: { authorization: await bearer({ exp: 1 }) } });
    expect(await answered(app, { headers: { 'x-api-key': keyOf('three') } })).toBe(0);
    expect(await answered(app)).toBe(0);
  });

  test('may look at the health of a server as often as they like', async () => {
    const app = await serve({});
    for (const url of ['/livez', '/readyz']) {
      expect(await answered(app, { url })).toBe(Infinity);
      expect((await get(app, { url })).headers).not.toHaveProperty('ratelimit-limit');
    }
    expect(await answered(app, { url: '/nowhere' })).toBe(3);
  });

  test('see a page where they ask for one', async () => {
    const app = await serve({
      rateLimits: { address: 1, key: 5 },
      explorer: idleExplorer(),
    });
    await get(app, { url: '/nowhere' });
    const refused = await get(app, { url: '/', headers: { accept: 'text/html' } });
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([429, 'text/html; charset=utf-8']);
    expect(refused.body).toContain('Too many questions in a minute');
    expect(refused.body).toContain('Try again');
  });

  test('are let through where there is no limit', async () => {
    const app = await serve({ rateLimits: { address: 0, key: 0 } });
    expect(await answered(app)).toBe(Infinity);
  });
});

describe('those who are known', () => {
  test('are counted by who they are, wherever they ask from, and beside those at their address', async () => {
    const app = await serve({
      auth: { keys: { secret: SECRET } },
      access: {
        apiKeys: keysFile({ name: 'site' }, { name: 'big', rateLimit: 7 }, { name: 'free', rateLimit: 0 }),
      },
    });
    expect(await answered(app)).toBe(3);
    const site = { 'x-api-key': keyOf('site') };
    await get(app, { headers: site, address: '198.51.100.1' });
    expect(await answered(app, { headers: site })).toBe(4);
    expect(await answered(app, { headers: { 'x-api-key': keyOf('big') } })).toBe(7);
    expect(await answered(app, { headers: { 'x-api-key': keyOf('free') } })).toBe(Infinity);
    // Each token another one, of the same holder.
    const tokens = await Promise.all([1, 2, 3, 4, 5, 6].map((jti) => bearer({ jti: String(jti) })));
    const statuses = [];
    for (const authorization of tokens)
      statuses.push((await get(app, { headers: { authorization } })).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await answered(app, { headers: { authorization: await bearer({ sub: 'bob' }) } })).toBe(5);
  });

  test('are not looked for by those who send no token; and an address of many bad ones is not believed another', async () => {
    const server = new KeyServer();
    const key = await signingKey('one');
    server.publish(key);
    const app = await serve({ auth: { keys: { jwksUrl: await server.listen() } } });
    const sign = (sub: string, by = key) =>
      new SignJWT({ sub, exp: Math.floor(Date.now() / 1000) + 600 })
        .setProtectedHeader({ alg: 'ES256', kid: by.kid })
        .sign(by.privateKey);
    expect(await answered(app, { address: '192.0.2.7' })).toBe(3);
    expect(server.asked).toBe(0);
    const stranger = await signingKey('one');
    const bad = { authorization: `Bearer ${await sign('eve', stranger)}` };
    expect(await answered(app, { headers: bad })).toBe(3);
    const good = { authorization: `Bearer ${await sign('ada')}` };
    expect(await answered(app, { headers: good })).toBe(0);
    expect(await answered(app, { headers: good, address: '192.0.2.8' })).toBe(5);
    await server.close();
  });
});

test('of bad tokens that come at once no more are checked than may come', async () => {
  const app = await serve({ auth: { keys: { secret: SECRET } } });
  const checks = jest.spyOn(SubtleCrypto.prototype, 'verify');
  const bad = await Promise.all(Array.from({ length: 20 }, () => bearer({ exp: 1 })));
  await Promise.all(bad.map((authorization) => get(app, { headers: { authorization } })));
  expect(checks.mock.calls.length).toBeGreaterThan(0);
  expect(checks.mock.calls.length).toBeLessThanOrEqual(4);
  // Nor are good ones in the way of each other.
  const good = { authorization: await bearer() };
  const from = { headers: good, address: '192.0.2.9' };
  const all = await Promise.all(Array.from({ length: 5 }, () => get(app, from)));
  expect(all.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
});

test('tokens that cannot be checked, since their keys cannot be had, are not bad ones', async () => {
  const server = new KeyServer();
  server.answerWith((response) => response.writeHead(500).end());
  const key = await signingKey('one');
  const app = await serve({ auth: { keys: { jwksUrl: await server.listen() } } });
  const token = await new SignJWT({ sub: 'ada', exp: Math.floor(Date.now() / 1000) + 600 })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .sign(key.privateKey);
  const asked = { headers: { authorization: `Bearer ${token}` } };
  // They count as what comes from nobody, and may be read for.
  expect(await answered(app, asked)).toBe(3);
  server.publish(key);
  const later = Date.now() + 2000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  expect(await answered(app, asked)).toBe(5);
  await server.close();
});

describe('behind proxies', () => {
  const from = (forwarded: string, address: string): Asked => ({
    headers: { 'x-forwarded-for': forwarded },
    address,
  });

  test('an address is what a trusted proxy says, and nobody else', async () => {
    const app = await serve({ trustProxy: ['10.0.0.0/8', '2001:db8::/32'] });
    expect(await answered(app, from('203.0.113.1', '10.0.0.5'))).toBe(3);
    expect(await answered(app, from('203.0.113.2', '10.9.9.9'))).toBe(3);
    // What the client wrote itself stands before what the proxy has seen.
    expect(await answered(app, from('1.1.1.1, 203.0.113.1', '10.0.0.5'))).toBe(0);
    for (const made of ['7.7.7.1', '7.7.7.2', '7.7.7.3']) await get(app, from(made, '192.0.2.1'));
    expect(await answered(app, from('7.7.7.4', '192.0.2.1'))).toBe(0);
  });

  test('their number says which of the addresses it is', async () => {
    const app = await serve({ trustProxy: 2 });
    expect(await answered(app, from('203.0.113.1, 10.0.0.1', '10.0.0.2'))).toBe(3);
    expect(await answered(app, from('9.9.9.9, 203.0.113.1, 10.0.0.1', '10.0.0.2'))).toBe(0);
    expect(await answered(app, from('203.0.113.2, 10.0.0.1', '10.0.0.2'))).toBe(3);
  });

  test('that are not set, no header is believed', async () => {
    const app = await serve({});
    expect(await answered(app, from('203.0.113.1', '10.0.0.5'))).toBe(3);
    expect(await answered(app, from('203.0.113.2', '10.0.0.5'))).toBe(0);
  });

  test.each(['10.0.0.0/33', '10.0.0.0/0', '2001:db8::/129', '300.1.1.1', '10.0.0.0/8/8', 'aa'])(
    'an address that is none ends the start: %s',
    async (wrong) => {
      await expect(serve({ trustProxy: ['10.0.0.1', wrong] })).rejects.toThrow(
        `TRUST_PROXY: "${wrong}" is not an IP address or a network such as 10.0.0.0/8.`,
      );
    },
  );
});

test('a body that nobody will read is not waited for', async () => {
  const app = await serve({ rateLimits: { address: 1, key: 5 } });
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  await fetch(new URL('/nowhere', url));
  const socket = connect(Number(url.port), '127.0.0.1');
  socket.write(
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{',
  );
  const data: readonly unknown[] = await once(socket, 'data');
  const answer = String(data[0]);
  expect(answer).toMatch(/^HTTP\/1\.1 429 /);
  socket.destroy();
});
