import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import type { Viewer } from '../../../src/graph/viewer.ts';
import { createServer } from '../../../src/http/createServer.ts';
import type { ServerOptions } from '../../../src/http/ServerOptions.ts';
import { keyOf, keysFile } from '../../support/apiKeys.ts';
import { idleExplorer } from '../../support/idleExplorer.ts';
import { routesOf } from '../../support/routesOf.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporaryFolder.ts';
import { whoSchema, type WhoContext } from '../../support/whoSchema.ts';

const SECRET = 'a secret of the tests, of forty letters.';

const apps: FastifyInstance[] = [];

async function serve(options: Partial<ServerOptions<WhoContext>>): Promise<FastifyInstance> {
  const app = await createServer<WhoContext>({
    schema: whoSchema,
    context: (viewer) => ({ viewer }),
    auth: { keys: { secret: SECRET } },
    ready: () => Promise.resolve(),
    sandbox: true,
    firstDocument: '{ open }',
    graphiql: { folder: temporaryFolder(), examples: [] },
    explorer: idleExplorer(),
    log: () => undefined,
    ...options,
  });
  apps.push(app);
  return app;
}

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

afterAll(removeTemporaryFolders);

const bearer = async (claims: object): Promise<string> => {
  const token = await new SignJWT({ sub: 'ada', exp: Math.floor(Date.now() / 1000) + 60, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
  return `Bearer ${token}`;
};

const post = (app: FastifyInstance, headers: Record<string, string>, query = '{ open }') =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: { query },
  });

const codeOf = (reply: { json: () => unknown }): unknown => {
  const body = reply.json();
  return body instanceof Object && 'errors' in body ? body.errors : body;
};

const refusedWith = (code: string) => [
  expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
];

describe('an API key', () => {
  const file = () =>
    keysFile(
      { name: 'site' },
      { name: 'ada', scopes: ['curator'] },
      { name: 'old', expires: '2020-01-01' },
      { name: 'young', expires: '2999-01-01T00:00:00+01:00' },
    );
  const who = async (app: FastifyInstance, headers: Record<string, string>): Promise<unknown> => {
    const reply = await post(app, headers, 'mutation { who { subject scopes } }');
    const body: { data: { who: Viewer | null }; errors?: { message: string }[] } = reply.json();
    return body.errors?.[0]?.message ?? body.data.who;
  };

  test('says who its holder is, until it expires', async () => {
    const app = await serve({ access: { apiKeys: file() } });
    expect(await who(app, { 'x-api-key': keyOf('site') })).toEqual({ subject: 'key:site', scopes: ['read'] });
    expect(await who(app, { 'x-api-key': ` ${keyOf('ada')} ` })).toEqual({
      subject: 'key:ada',
      scopes: ['curator'],
    });
    expect(await who(app, { 'x-api-key': keyOf('young') })).toMatchObject({ subject: 'key:young' });
    expect(await who(app, { 'x-api-key': keyOf('old') })).toBe('The API key has expired. Ask for a new one.');
    const unknown = 'The API key is none that this server knows (x-api-key).';
    expect(await who(app, { 'x-api-key': keyOf('nobody') })).toBe(unknown);
    expect(await who(app, { 'x-api-key': `${keyOf('site')}, ${keyOf('site')}` })).toBe(unknown);
    expect(await who(app, { authorization: await bearer({}) })).toMatchObject({ subject: 'ada' });
    expect(await who(app, {})).toBe(
      'This needs a login. Send a token in the header authorization: Bearer …, or a key in the header x-api-key.',
    );
  });

  test('or a token is not looked for where the server takes none', async () => {
    const [tokens, keys] = [await serve({}), await serve({ auth: undefined, access: { apiKeys: file() } })];
    expect(await who(tokens, { 'x-api-key': keyOf('site') })).toBe(
      'This server takes no API keys (x-api-key). Send a token in the header authorization: Bearer ….',
    );
    expect(await who(keys, { authorization: await bearer({}) })).toBe(
      'This server takes no tokens (authorization). Send a key in the header x-api-key.',
    );
  });

  test('and a token in one request are refused, whatever is asked: which of them acts would be a guess', async () => {
    const app = await serve({ access: { apiKeys: file() } });
    const both = await post(app, { 'x-api-key': keyOf('site'), authorization: await bearer({}) });
    expect([both.statusCode, codeOf(both)]).toEqual([400, refusedWith('BAD_REQUEST')]);
    // What a proxy in front has asked for is no token.
    const proxied = { 'x-api-key': keyOf('site'), authorization: 'Basic YTpi' };
    expect(await who(app, proxied)).toMatchObject({ subject: 'key:site' });
  });

  test('that is bad keeps nobody from reading what is open', async () => {
    const app = await serve({ access: { apiKeys: file() } });
    for (const name of ['old', 'nobody']) {
      expect((await post(app, { 'x-api-key': keyOf(name) })).json()).toEqual({ data: { open: 'open' } });
    }
  });

  test('is needed by a file that is right: a wrong one ends the start', async () => {
    const twice = keysFile({ name: 'a' }, { name: 'a' });
    await expect(serve({ access: { apiKeys: twice } })).rejects.toThrow(
      'keys[1].name: it is that of keys[0] too.',
    );
  });
});

describe('closed reading', () => {
  const closed = () =>
    serve({
      access: {
        reading: 'closed',
        apiKeys: keysFile(
          { name: 'site' },
          { name: 'ada', scopes: ['curator'] },
          { name: 'old', expires: '2020-01-01' },
        ),
      },
    });

  test('lets readers and curators in, by key or token', async () => {
    const app = await closed();
    const logins: readonly Record<string, string>[] = [
      { 'x-api-key': keyOf('site') },
      { 'x-api-key': keyOf('ada') },
      { authorization: await bearer({ scope: 'read' }) },
      { authorization: await bearer({ scope: 'curator' }) },
    ];
    for (const headers of logins) {
      expect((await post(app, headers)).json()).toEqual({ data: { open: 'open' } });
    }
  });

  test('lets nobody else in, before the body is read', async () => {
    const app = await closed();
    const cases: [Record<string, string>, number, string, string][] = [
      [{}, 401, 'UNAUTHENTICATED', 'Bearer'],
      [{ 'x-api-key': keyOf('nobody') }, 401, 'UNAUTHENTICATED', 'Bearer'],
      [{ 'x-api-key': keyOf('old') }, 401, 'UNAUTHENTICATED', 'Bearer'],
      [{ authorization: 'Bearer x' }, 401, 'UNAUTHENTICATED', 'Bearer error="invalid_token"'],
      [
        { authorization: await bearer({ scope: 'read', exp: 1 }) },
        401,
        'UNAUTHENTICATED',
        'Bearer error="invalid_token"',
      ],
      [
        { authorization: await bearer({ scope: 'more' }) },
        403,
        'FORBIDDEN',
        'Bearer error="insufficient_scope", scope="read"',
      ],
    ];
    for (const [headers, status, code, challenge] of cases) {
      const reply = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...headers },
        payload: '{ this is no JSON',
      });
      expect([reply.statusCode, codeOf(reply)]).toEqual([status, refusedWith(code)]);
      expect(reply.headers).toMatchObject({ 'www-authenticate': challenge, 'cache-control': 'no-store' });
    }
  });

  test('covers every route but health, figures and the files of pages', async () => {
    const app = await closed();
    const routes = routesOf(app)
      .filter(({ methods }) => methods.includes('GET'))
      .map(({ url }) => url);
    expect(routes).toEqual(
      expect.arrayContaining(['/', '/graphql', '/graphiql', '/connectors', '/paths.svg']),
    );
    const free: string[] = [];
    for (const route of routes) {
      const { statusCode } = await app.inject({
        url: route.replace('*', 'none'),
        headers: { accept: '*/*' },
      });
      if (statusCode !== 401) free.push(route);
    }
    expect(free.sort()).toEqual(['/assets/*', '/graphiql/assets/*', '/livez', '/readyz']);
    expect((await app.inject({ url: '/nowhere' })).statusCode).toBe(401);
  });

  test('tells a browser on a page', async () => {
    const app = await closed();
    const reply = await app.inject({ url: '/connectors?between=Git', headers: { accept: 'text/html' } });
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(reply.headers['www-authenticate']).toBe('Bearer');
    expect(reply.body).toContain('This server wants a login');
    expect(reply.body).toContain('This needs a login. Send a token');
  });

  test('leaves nothing in caches that others share', async () => {
    const [shut, open] = [await closed(), await serve({})];
    const ask = (app: FastifyInstance) =>
      app.inject({ url: '/graphiql/operations.json', headers: { 'x-api-key': keyOf('site') } });
    expect((await ask(open)).headers['cache-control']).toBe('no-cache');
    expect((await ask(shut)).headers['cache-control']).toBe('private, no-cache');
  });

  test('that nobody could open ends the start', async () => {
    await expect(serve({ auth: undefined, access: { reading: 'closed' } })).rejects.toThrow(
      'READ_ACCESS: it is closed, and nobody could show a login. Set API_KEYS, JWT_SECRET or JWT_JWKS_URL.',
    );
  });
});
