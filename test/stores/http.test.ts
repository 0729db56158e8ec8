// One long file: every case asks the same two servers, one with Sandbox and one without.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createLoaders } from '../../src/loaders/createLoaders.ts';
import { Memory } from '../../src/loaders/Memory.ts';
import type { Store } from '../../src/store/Store.ts';
import { serverOver } from '../support/httpServer.ts';
import { emptyStore } from '../support/stores.ts';
import { fixtureStore } from './graphql/fixture.ts';

const STUDIO = 'https://studio.apollographql.com';
const JSON_TYPE = { 'content-type': 'application/json' };

let store: Store;
/** With Sandbox, introspection and CORS, and without. */
let open: FastifyInstance;
let plain: FastifyInstance;

beforeAll(async () => {
  store = await fixtureStore();
  open = (await serverOver(store, { firstDocument: 'query TheFirstQuestion { graph { version } }' })).app;
  plain = (await serverOver(store, { sandbox: false })).app;
});

afterAll(async () => {
  await open.close();
  await plain.close();
  await store.close();
});

const post = (app: FastifyInstance, body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...JSON_TYPE, ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });

const get = (app: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

const failed = z.object({
  errors: z
    .array(z.looseObject({ message: z.string().min(1), extensions: z.looseObject({ code: z.string() }) }))
    .min(1),
});

type Reply = Awaited<ReturnType<typeof post>>;

/** The first error of an answer, with the status of the whole. */
function errorOf(reply: Reply): { status: number; code: string; message: string } {
  const [error] = failed.parse(reply.json()).errors;
  return { status: reply.statusCode, code: error?.extensions.code ?? '', message: error?.message ?? '' };
}

describe('POST /graphql', () => {
  test('answers a question', async () => {
    const reply = await post(open, { query: '{ tool(ref: "git") { name } }' });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.json()).toEqual({ data: { tool: { name: 'Git' } } });
  });

  test('takes variables and an operation name', async () => {
    const query = 'query A { __typename } query B($ref: EntityRef!) { entity(ref: $ref) { id } }';
    const reply = await post(plain, { query, operationName: 'B', variables: { ref: 'py' } });
    expect(reply.json()).toEqual({ data: { entity: { id: 'tool:python' } } });
  });

  test('answers in the media type of GraphQL over HTTP where it is asked for', async () => {
    const type = 'application/graphql-response+json';
    const reply = await post(open, { query: '{ __typename }' }, { accept: type });
    expect(reply.headers['content-type']).toBe(`${type}; charset=utf-8`);
  });

  test('is 200 with the error of a field, its code and its candidates', async () => {
    const reply = await post(plain, { query: '{ tool(ref: "Pyton") { id } }' });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({
      data: { tool: null },
      errors: [
        {
          message: 'There is no tool named "Pyton". Did you mean Python (tool:python)?',
          locations: [{ line: 1, column: 3 }],
          path: ['tool'],
          extensions: {
            code: 'NOT_FOUND',
            ref: 'Pyton',
            candidates: [{ id: 'tool:python', kind: 'TOOL', name: 'Python' }],
          },
        },
      ],
    });
  });
});

describe('GET /graphql', () => {
  const url = `/graphql?query=${encodeURIComponent('{ tool(ref: "Git") { id } }')}`;

  test('answers with a header that no page of another site can send', async () => {
    const reply = await get(open, url, { 'apollo-require-preflight': 'true' });
    expect(reply.json()).toEqual({ data: { tool: { id: 'tool:git' } } });
  });

  test('is refused without one, as it could come from any page', async () => {
    expect(errorOf(await get(open, url))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(errorOf(await get(plain, url))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });
});

describe('the sandbox', () => {
  test('is a page with the first question for a browser', async () => {
    const reply = await get(open, '/graphql', { accept: 'text/html' });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html');
    expect(reply.body).toContain('embeddable-sandbox');
    expect(reply.body).toContain('TheFirstQuestion');
  });

  test('is nothing where it is off', async () => {
    const reply = await get(plain, '/graphql', { accept: 'text/html' });
    expect(errorOf(reply)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(reply.headers['content-type']).toContain('application/json');
  });

  test('has introspection', async () => {
    const reply = await post(open, {
      query: '{ __schema { queryType { name } } __type(name: "Tool") { name } }',
    });
    expect(reply.json()).toEqual({
      data: { __schema: { queryType: { name: 'Query' } }, __type: { name: 'Tool' } },
    });
  });

  test('has the whole introspection that tools send', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const reply = await post(open, { query: getIntrospectionQuery() });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ data: { __schema: expect.any(Object) } });
  });

  test('where it is off there is no introspection, and no hint at the schema', async () => {
    const refused = await post(plain, { query: '{ __schema { queryType { name } } }' });
    expect(errorOf(refused)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    const typo = { query: '{ tool(ref: "Git") { naem } }' };
    expect(errorOf(await post(plain, typo)).message).toBe('Cannot query field "naem" on type "Tool".');
    expect(errorOf(await post(open, typo)).message).toContain('Did you mean "name"?');
  });
});

describe('CORS', () => {
  const preflight = (app: FastifyInstance, origin: string) =>
    app.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  test("lets Apollo's Studio ask where the sandbox is on", async () => {
    const reply = await preflight(open, STUDIO);
    expect(reply.statusCode).toBe(204);
    expect(reply.headers['access-control-allow-origin']).toBe(STUDIO);
    expect(reply.headers['access-control-allow-headers']).toMatch(/^authorization, ?content-type,/);
    const answer = await post(open, { query: '{ __typename }' }, { origin: STUDIO });
    expect(answer.headers['access-control-allow-origin']).toBe(STUDIO);
  });

  test.each([
    ['Studio where the sandbox is off', STUDIO, () => plain],
    ['another site', 'https://evil.example', () => open],
    ['a site that is named like Studio', `${STUDIO}.evil.example`, () => open],
    ['Studio without TLS', STUDIO.replace('https', 'http'), () => open],
    ['a page without an origin', 'null', () => open],
  ])('lets in no answer to %s', async (_, origin, app) => {
    const replies = [
      await preflight(app(), origin),
      await post(app(), { query: '{ __typename }' }, { origin }),
      await app().inject({ url: '/livez', headers: { origin } }),
    ];
    for (const { headers } of replies) {
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });
});

describe('/livez and /readyz', () => {
  test.each(['/livez', '/readyz'])('%s is ok, and never cached', async (url) => {
    const reply = await get(plain, url);
    expect([reply.statusCode, reply.json()]).toEqual([200, { status: 'ok' }]);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test('when the store is away, /readyz says so and /livez lives on', async () => {
    const away = await emptyStore();
    const { app } = await serverOver(away);
    await away.close();
    const reply = await get(app, '/readyz');
    expect(errorOf(reply)).toMatchObject({ status: 503, code: 'STORE_UNAVAILABLE' });
    expect(reply.headers['retry-after']).toBe('1');
    expect((await get(app, '/livez')).statusCode).toBe(200);
    const answer = await post(app, { query: '{ tool(ref: "Git") { id } }' });
    expect(errorOf(answer)).toMatchObject({ status: 200, code: 'STORE_UNAVAILABLE' });
    await app.close();
  });
});

const sha256Hash = '0'.repeat(64);

/** Requests that are refused as a whole, by what they send. */
const REFUSED: Record<string, [ask: () => Promise<Reply>, status: number, code: string, message?: string]> = {
  'a page that is not there': [
    () => get(open, '/nothing'),
    404,
    'NOT_FOUND',
    'There is nothing at GET /nothing. Ask /graphql.',
  ],
  'a method that is not there': [
    () => open.inject({ method: 'DELETE', url: '/graphql' }),
    404,
    'NOT_FOUND',
    'There is nothing at DELETE /graphql. Ask /graphql.',
  ],
  'an address that cannot be read': [
    () => get(open, '/%E0%A4%A'),
    400,
    'BAD_REQUEST',
    'The address of the request is not valid.',
  ],
  'a body above 7 MB': [
    () => post(open, { query: '{ __typename }', variables: { text: 'x'.repeat(7 * 1024 * 1024) } }),
    413,
    'BAD_REQUEST',
    'The request body is too large. Send at most 7 MB.',
  ],
  'a document above 100 KB': [
    () => post(open, { query: `{ __typename } #${'x'.repeat(100 * 1024)}` }),
    413,
    'BAD_REQUEST',
    'The document has 102416 bytes. Send at most 102400; long texts belong in the variables.',
  ],
  'a body that is a form': [
    () => post(open, 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'BAD_REQUEST',
    'The request body must be JSON: send content-type: application/json.',
  ],
  'a body that is XML': [
    () => post(open, '<query/>', { 'content-type': 'application/xml' }),
    415,
    'BAD_REQUEST',
    'The request body must be JSON: send content-type: application/json.',
  ],
  'a body that is plain text': [
    () => post(open, '{ __typename }', { 'content-type': 'text/plain' }),
    400,
    'BAD_REQUEST',
  ],
  'broken JSON': [
    () => post(open, '{ "query": '),
    400,
    'BAD_REQUEST',
    'The request is not valid JSON or not well-formed HTTP.',
  ],
  'an empty body': [
    () => post(open, ''),
    400,
    'BAD_REQUEST',
    'The request is not valid JSON or not well-formed HTTP.',
  ],
  'JSON that is null': [() => post(open, 'null'), 400, 'BAD_REQUEST'],
  'no question': [() => post(open, {}), 400, 'BAD_REQUEST'],
  'a question that is no text': [() => post(open, { query: 5 }), 400, 'BAD_REQUEST'],
  'several questions in a list': [
    () => post(open, [{ query: '{ __typename }' }]),
    400,
    'BAD_REQUEST',
    'Operation batching disabled.',
  ],
  'variables that are a text': [
    () => post(open, { query: '{ __typename }', variables: '{}' }),
    400,
    'BAD_REQUEST',
  ],
  'a syntax error': [
    () => post(open, { query: '{ tool(' }),
    400,
    'GRAPHQL_PARSE_FAILED',
    'Syntax Error: Expected Name, found <EOF>.',
  ],
  'a field that is not there': [
    () => post(open, { query: '{ cats { id } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a variable of the wrong type': [
    () =>
      post(open, { query: 'query ($n: Int) { tools(first: $n) { totalCount } }', variables: { n: 'many' } }),
    400,
    'BAD_USER_INPUT',
  ],
  'a variable that is missing': [
    () => post(open, { query: 'query ($ref: EntityRef!) { tool(ref: $ref) { id } }' }),
    400,
    'BAD_USER_INPUT',
  ],
  'an empty ref': [
    () => post(open, { query: '{ tool(ref: "") { id } }' }),
    400,
    'BAD_USER_INPUT',
    'An EntityRef is empty. Give an id, a name or an alias.',
  ],
  'an empty ref in a variable': [
    () =>
      post(open, { query: 'query ($ref: EntityRef!) { tool(ref: $ref) { id } }', variables: { ref: '' } }),
    400,
    'BAD_USER_INPUT',
    'An EntityRef is empty. Give an id, a name or an alias.',
  ],
  'an operation that is not in the document': [
    () => post(open, { query: 'query A { __typename }', operationName: 'B' }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
    'Unknown operation named "B".',
  ],
  'two operations and no name': [
    () => post(open, { query: 'query A { __typename } query B { __typename }' }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  'a hash of another question': [
    () => post(open, { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    400,
    'BAD_REQUEST',
    'provided sha does not match query',
  ],
  'a hash that was never registered': [
    () => post(open, { extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    200,
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  'more than 2,000 tokens': [
    () => post(open, { query: `{${' __typename'.repeat(2000)} }` }),
    400,
    'GRAPHQL_PARSE_FAILED',
    'The document has 2002 tokens; at most 2000 are read. Put long lists and texts in variables, or ask in parts.',
  ],
};

describe('a request that is refused as a whole', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, [ask, status, code, message]) => {
    const error = errorOf(await ask());
    expect(error).toEqual({ status, code, message: message ?? error.message });
  });

  test.each(['production', 'development', ''])(
    'never carries a stack trace or a path under NODE_ENV=%s',
    async (mode) => {
      const before = process.env['NODE_ENV'];
      process.env['NODE_ENV'] = mode;
      const [lenient, strict] = [open, plain];
      const servers = [await serverOver(store), await serverOver(store, { sandbox: false })];
      try {
        for (const { app } of servers) {
          [open, plain] = [app, app];
          for (const [ask] of Object.values(REFUSED)) {
            const { body } = await ask();
            expect(body).not.toMatch(LEAK);
            expect(body).not.toContain(process.cwd());
          }
        }
      } finally {
        [open, plain] = [lenient, strict];
        process.env['NODE_ENV'] = before;
        for (const { app } of servers) await app.close();
      }
    },
  );
});

/** What no answer may hold: a stack trace, or a path of this machine. */
const LEAK = /stack|\/src\/|node_modules|file:\/\/|\.[jt]s:\d|\bat [\w.]+ \(/i;

describe('an operation that is too large', () => {
  const NESTED = '{ edges { node { tools(first: $n) { edges { node { name } } } } } }';
  const costly = (cost: number) => ({
    status: 400,
    code: 'QUERY_TOO_COSTLY',
    message: `The operation could cost ${cost} entities; at most 20000 are read at once. Lower first, or ask in parts.`,
  });

  test.each([
    ['by literals', { query: `{ roles(first: 200) ${NESTED.replaceAll('$n', '200')} }` }],
    ['by variables', { query: `query ($n: Int) { roles(first: $n) ${NESTED} }`, variables: { n: 200 } }],
    ['by defaults of variables', { query: `query ($n: Int = 200) { roles(first: $n) ${NESTED} }` }],
    [
      'through fragments',
      {
        query: `query ($n: Int = 200) { roles(first: $n) { ...page } }
          fragment page on RoleConnection { edges { ... { node { ...tools } } } }
          fragment tools on Role { tools(first: $n) { edges { node { name } } } }`,
      },
    ],
  ])('is refused, %s alike', async (_, body) => {
    expect(errorOf(await post(plain, body))).toEqual(costly(1 + 200 * (1 + 1 + 200)));
  });

  test('is refused where the page sizes are left out', async () => {
    const level = (inner: string) => `tools { edges { node { roles { edges { node { ${inner} } } } } } }`;
    const query = `{ role(ref: "Designer") { ${level(level('id'))} } }`;
    // 20 tools, 20 roles of each, and so on, and each page itself; and the one role.
    const page = (inside: number) => 1 + 20 * (1 + inside);
    expect(errorOf(await post(plain, { query }))).toEqual(costly(1 + page(page(page(page(0))))));
  });

  test('is answered up to the limit', async () => {
    const reply = await post(plain, { query: `{ roles(first: 200) ${NESTED.replaceAll('$n', '97')} }` });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ data: { roles: { edges: expect.any(Array) } } });
  });

  /** Six levels of three fields each, below one field and around the last. */
  const deep = (last: string) =>
    `{ role(ref: "Designer") { ${'broader(first: 1) { edges { node { '.repeat(6)} ${last} ${'} } }'.repeat(6)} } }`;

  test('is refused when it is 21 fields deep, and answered when it is 20', async () => {
    expect((await post(plain, { query: deep('id') })).statusCode).toBe(200);
    expect(errorOf(await post(plain, { query: deep('broader(first: 1) { totalCount }') }))).toEqual({
      status: 400,
      code: 'QUERY_TOO_COSTLY',
      message:
        'The operation is 21 fields deep; at most 20 are answered. Ask in parts, starting from what the first part gives.',
    });
  });
});

describe('an error inside the server', () => {
  const secret = 'cannot open /src/secret.ts';

  test('is masked and logged', async () => {
    const broken = {
      ...createLoaders(store, new Memory(store)),
      entity: () => Promise.reject(new Error(secret)),
    };
    const { app, logged } = await serverOver(store, { context: () => ({ loaders: broken }) });
    const reply = await post(app, { query: '{ node(id: "tool:git") { id } }' });
    expect(reply.json()).toEqual({
      data: { node: null },
      errors: [
        {
          message: 'Something went wrong on the server. It has been logged.',
          locations: [{ line: 1, column: 3 }],
          path: ['node'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(logged).toEqual([new Error(secret)]);
    await app.close();
  });

  test('is masked and logged before any field runs, and outside GraphQL', async () => {
    const fail = () => {
      throw new Error(secret);
    };
    const { app, logged } = await serverOver(store, { context: fail, ready: fail });
    const masked = {
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Something went wrong on the server. It has been logged.',
    };
    expect(errorOf(await post(app, { query: '{ __typename }' }))).toEqual(masked);
    expect(errorOf(await get(app, '/readyz'))).toEqual(masked);
    expect(logged).toContainEqual(new Error(secret));
    await app.close();
  });
});
