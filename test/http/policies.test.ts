import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/http/createServer.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

const EXAMPLES = [{ name: 'open', question: 'Is it open?', document: '# Is it open?\n{ open }' }];

const schema = makeExecutableSchema({
  typeDefs: 'type Query { open: String }',
  resolvers: { Query: { open: () => 'open' } },
});

/** As the build leaves it: a page, and an asset with its compressed forms. */
function builtFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<title>GraphiQL</title>');
  for (const [end, text] of [
    ['', 'plain'],
    ['.gz', 'gzipped'],
    ['.br', 'brotli'],
  ] as const) {
    writeFileSync(path.join(folder, 'assets', `a-HASH.js${end}`), text);
  }
  return folder;
}

const serve = (sandbox: boolean, folder: string): Promise<FastifyInstance> =>
  createServer({
    schema,
    context: () => ({}),
    ready: () => Promise.resolve(),
    sandbox,
    firstDocument: '{ open }',
    graphiql: { folder, examples: EXAMPLES },
    log: () => undefined,
  });

/** With the sandbox, without it, and with it before a build. */
let open: FastifyInstance;
let plain: FastifyInstance;
let unbuilt: FastifyInstance;

beforeAll(async () => {
  const folder = builtFolder();
  open = await serve(true, folder);
  plain = await serve(false, folder);
  unbuilt = await serve(true, path.join(folder, 'none'));
});

afterAll(async () => {
  for (const app of [open, plain, unbuilt]) await app.close();
  removeTemporaryFolders();
});

const get = (app: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

type Reply = Awaited<ReturnType<typeof get>>;

/** The directives of an answer's content security policy. */
const policyOf = (reply: Reply): Record<string, string> =>
  Object.fromEntries(
    String(reply.headers['content-security-policy'])
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );

const NOTHING = { 'default-src': "'none'", 'frame-ancestors': "'none'" };

describe('the content security policy of /graphql', () => {
  const page = (app: FastifyInstance) => get(app, '/graphql', { accept: 'text/html' });

  test("lets the Sandbox page load Apollo's three hosts and its own inline script, and ask this server", async () => {
    const reply = await page(open);
    const nonce = /<script nonce="([0-9a-f]+)"/.exec(reply.body)?.[1] ?? 'none';
    expect(policyOf(reply)).toEqual({
      'default-src': "'none'",
      'script-src': `'nonce-${nonce}' https://embeddable-sandbox.cdn.apollographql.com`,
      'style-src': `'nonce-${nonce}' https://embeddable-sandbox.cdn.apollographql.com https://fonts.googleapis.com`,
      'font-src': 'https://fonts.gstatic.com',
      'img-src': 'https://apollo-server-landing-page.cdn.apollographql.com',
      'manifest-src': 'https://apollo-server-landing-page.cdn.apollographql.com',
      'frame-src': 'https://sandbox.embed.apollographql.com',
      'connect-src': "'self'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
  });

  test('has another nonce for each page', async () => {
    const [one, other] = [await page(open), await page(open)];
    expect(policyOf(one)['script-src']).not.toBe(policyOf(other)['script-src']);
  });

  test('allows nothing for any other answer', async () => {
    const json = { 'content-type': 'application/json' };
    const post = (payload: string) =>
      open.inject({ method: 'POST', url: '/graphql', headers: json, payload });
    const replies = [
      await post('{"query":"{ open }"}'),
      await post('{"query":"{ shut }"}'),
      await post('{'),
      await get(open, '/graphql?query={open}', { 'apollo-require-preflight': '1' }),
      await get(open, '/graphql?query={open}'),
      await page(plain),
    ];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 400, 400, 200, 400, 400]);
    expect(replies.map(policyOf)).toEqual(replies.map(() => NOTHING));
    for (const { headers } of replies) expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('/graphiql', () => {
  test('is a page that only this server serves', async () => {
    const reply = await get(open, '/graphiql?query={open}');
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(reply.body).toBe('<title>GraphiQL</title>');
    expect(policyOf(reply)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'font-src': "'self' data:",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
  });

  test('has the examples', async () => {
    const reply = await get(open, '/graphiql/operations.json');
    expect(reply.json()).toEqual(EXAMPLES);
  });

  test('has assets that are kept for ever, compressed as the browser takes them', async () => {
    const asset = (encoding: string) =>
      get(open, '/graphiql/assets/a-HASH.js', { 'accept-encoding': encoding });
    const replies = [await asset('identity'), await asset('gzip'), await asset('gzip, deflate, br')];
    expect(replies.map(({ body }) => body)).toEqual(['plain', 'gzipped', 'brotli']);
    for (const { headers } of replies) {
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/);
      expect(headers.vary?.toString().toLowerCase().split(', ')).toContain('accept-encoding');
    }
  });

  test('is reached with a slash too', async () => {
    const reply = await get(open, '/graphiql/?query={open}');
    expect([reply.statusCode, reply.headers.location]).toEqual([308, '/graphiql?query={open}']);
  });

  test.each(['/graphiql/assets/none.js', '/graphiql/assets/../index.html', '/graphiql/built'])(
    'serves nothing else: %s',
    async (url) => {
      expect((await get(open, url)).statusCode).toBe(404);
    },
  );

  test.each(['/graphiql', '/graphiql/operations.json', '/graphiql/assets/a-HASH.js'])(
    'is not there without the sandbox: %s',
    async (url) => {
      expect((await get(plain, url)).statusCode).toBe(404);
    },
  );

  test('says what to do before a build', async () => {
    const reply = await get(unbuilt, '/graphiql');
    expect([reply.statusCode, reply.body]).toEqual([503, 'GraphiQL is not built. Run: npm run build\n']);
  });
});
