import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../../src/http/createServer.ts';

// What a page of another origin can make a browser send, and read.

let ran = 0;
const schema = makeExecutableSchema({
  typeDefs: 'type Query { open: String }',
  resolvers: {
    Query: {
      open: () => {
        ran += 1;
        return 'open';
      },
    },
  },
});

/** The headers that docs/configuration.md says a client may send. */
function sentHeaders(): string[] {
  const text = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const found = [...text.matchAll(/^\| `([a-z-]+)` \| (?:both|client) \|/gm)].map(([, name = '']) => name);
  expect(found.length).toBeGreaterThan(5);
  return found;
}

const SITE = 'https://careers.example.org';
const STUDIO = 'https://studio.apollographql.com';

const serve = (sandbox: boolean, corsOrigins: readonly string[]): Promise<FastifyInstance> =>
  createServer({
    schema,
    context: () => ({}),
    ready: () => Promise.resolve(),
    sandbox,
    corsOrigins,
    firstDocument: '{ open }',
    log: () => undefined,
  });

/** With an origin set, with the sandbox as well, and with neither. */
let app: FastifyInstance;
let sandbox: FastifyInstance;
let closed: FastifyInstance;

beforeAll(async () => {
  [app, sandbox, closed] = await Promise.all([serve(false, [SITE]), serve(true, [SITE]), serve(false, [])]);
});

afterAll(async () => {
  for (const one of [app, sandbox, closed]) await one.close();
});

describe('what browsers send without asking first is refused', () => {
  const QUERY = '{"query":"{ open }"}';

  test.each([
    ['a text', 'text/plain', QUERY],
    ['a text that says it is more', 'text/plain; application/json', QUERY],
    ['a form', 'application/x-www-form-urlencoded', 'query=%7B%20open%20%7D'],
    [
      'a form with files',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{ open }\r\n--x--`,
    ],
  ])('%s', async (_, type, payload) => {
    ran = 0;
    const headers = { 'content-type': type, origin: 'https://evil.example' };
    const reply = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect([400, 415]).toContain(reply.statusCode);
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(ran).toBe(0);
  });

  test('a body of no type', async () => {
    ran = 0;
    const reply = await app.inject({ method: 'POST', url: '/graphql', payload: Buffer.from(QUERY) });
    expect([400, 415]).toContain(reply.statusCode);
    expect(ran).toBe(0);
  });

  test('a GET, unless it has a header that a browser asks about first', async () => {
    ran = 0;
    const ask = (headers: Record<string, string>) => app.inject({ url: '/graphql?query={open}', headers });
    expect((await ask({ origin: 'https://evil.example' })).statusCode).toBe(400);
    expect((await ask({ 'content-type': 'text/plain' })).statusCode).toBe(400);
    expect(ran).toBe(0);
    expect((await ask({ 'apollo-require-preflight': '1' })).statusCode).toBe(200);
  });
});

describe('CORS', () => {
  const preflight = (server: FastifyInstance, origin: string) =>
    server.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-api-key',
      },
    });

  const allowed = async (server: FastifyInstance, origin: string): Promise<unknown> =>
    (await preflight(server, origin)).headers['access-control-allow-origin'];

  test('lets the pages of the origins ask, and Studio where the sandbox is on', async () => {
    const origins = [
      SITE,
      STUDIO,
      'https://careers.example.org.evil.example',
      'http://careers.example.org',
      'null',
    ];
    const table = await Promise.all(
      [app, sandbox, closed].map((server) => Promise.all(origins.map((origin) => allowed(server, origin)))),
    );
    const no = undefined;
    expect(table).toEqual([
      [SITE, no, no, no, no],
      [SITE, STUDIO, no, no, no],
      [no, no, no, no, no],
    ]);
  });

  test('says what may be sent and read, by GET and POST, and never with cookies', async () => {
    const { headers } = await preflight(app, SITE);
    expect(headers).toMatchObject({
      'access-control-allow-methods': 'GET, POST',
      vary: expect.stringMatching(/origin/i),
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    // All that docs/configuration.md says a client may send, and what logs one in.
    const allowed = String(headers['access-control-allow-headers']).split(', ');
    expect(allowed).toEqual(expect.arrayContaining(sentHeaders()));
    expect(allowed).not.toContain('cookie');
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { origin: SITE, 'content-type': 'application/json' },
      payload: { query: '{ open }' },
    });
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': SITE,
      'access-control-expose-headers':
        'rolegraph-bookmark, x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
      vary: expect.stringMatching(/origin/i),
    });
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });
});
