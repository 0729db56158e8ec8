import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import Fastify, { type FastifyInstance } from 'fastify';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { parse, validate } from 'graphql';
import { z } from 'zod';
import { answerErrors } from '../../src/http/answerErrors.ts';
import { formatError } from '../../src/http/formatError.ts';
import { trustedDocuments, useTrustedDocuments } from '../../src/http/trustedDocuments.ts';
import { readExamples } from '../../src/main/examples.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const OPEN = 'query Open($at: String) { open(at: $at) }';
const OTHER = '{ other: open }';
const manifest = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id: 'open-1', name: 'Open', type: 'query', body: OPEN }],
};

let ran = 0;
const schema = makeExecutableSchema({
  typeDefs: 'type Query { open(at: String): String }',
  resolvers: {
    Query: {
      open: (_: unknown, { at }: { at?: string }) => {
        ran++;
        return `open ${at ?? 'now'}`;
      },
    },
  },
});

async function serve(only: boolean): Promise<FastifyInstance> {
  const app = Fastify();
  answerErrors(app, () => undefined);
  useTrustedDocuments(app, { manifests: [manifest], only });
  const apollo = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, () => undefined),
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), { path: '/graphql', method: ['GET', 'POST'] });
  return app;
}

let open: FastifyInstance;
let closed: FastifyInstance;

beforeAll(async () => {
  open = await serve(false);
  closed = await serve(true);
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

interface Body {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

interface Reply {
  readonly status: number;
  readonly data?: unknown;
  readonly code?: string | undefined;
}

const told = (status: number, { data, errors }: Body): Reply => ({
  status,
  ...(data === undefined ? {} : { data }),
  ...(errors === undefined ? {} : { code: errors[0]?.extensions.code }),
});

async function post(app: FastifyInstance, payload: object): Promise<Reply> {
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload });
  return told(reply.statusCode, reply.json<Body>());
}

async function get(app: FastifyInstance, query: Record<string, string>): Promise<Reply> {
  const headers = { 'apollo-require-preflight': 'true' };
  const reply = await app.inject({ method: 'GET', url: '/graphql', query, headers });
  return told(reply.statusCode, reply.json<Body>());
}

const byHash = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });

const ANSWER = { status: 200, data: { open: 'open now' } };
const NOT_FOUND = { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' };
const NO_SUCH_ID = { status: 404, code: 'NOT_FOUND' };
const REFUSED = { status: 400, code: 'BAD_REQUEST' };

describe.each([
  ['beside others', () => open],
  ['alone', () => closed],
])('a trusted document, %s', (_, app) => {
  test.each([
    ["its hash as Apollo's clients send it", byHash(hashOf(OPEN))],
    ['its hash as GraphQL over HTTP has it', { documentId: `sha256:${hashOf(OPEN)}` }],
    ['its id in the manifest', { documentId: 'open-1' }],
    ['its text', { query: OPEN }],
    ['its text and its hash', { query: OPEN, ...byHash(hashOf(OPEN)) }],
  ])('is answered by %s', async (_what, request) => {
    expect(await post(app(), request)).toEqual(ANSWER);
    const inAddress = Object.entries(request).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    expect(await get(app(), Object.fromEntries(inAddress))).toEqual(ANSWER);
  });

  test('takes variables and the name of the operation', async () => {
    const request = { ...byHash(hashOf(OPEN)), operationName: 'Open' };
    const data = { open: 'open at 9' };
    expect(await post(app(), { ...request, variables: { at: 'at 9' } })).toEqual({ status: 200, data });
    const inAddress = { documentId: 'open-1', operationName: 'Open', variables: '{"at":"at 9"}' };
    expect(await get(app(), inAddress)).toEqual({ status: 200, data });
  });

  test('with a hash that is not that of its text is refused', async () => {
    expect(await post(app(), { query: OPEN, ...byHash(hashOf(OTHER)) })).toEqual(REFUSED);
  });

  test('is not found by an id that is none', async () => {
    expect(await post(app(), byHash(hashOf('unknown')))).toEqual(NOT_FOUND);
    expect(await post(app(), { documentId: 'open-2' })).toEqual(NO_SUCH_ID);
    expect(await get(app(), { documentId: 'open-2' })).toEqual(NO_SUCH_ID);
    expect(await get(app(), { extensions: JSON.stringify(byHash('x').extensions) })).toEqual(NOT_FOUND);
  });

  test('is not made of nothing', async () => {
    expect(await post(app(), {})).toEqual(REFUSED);
    expect((await post(app(), [{ query: OTHER }])).status).toBe(400);
  });
});

describe('any other document', () => {
  test('is answered beside trusted ones, and by its hash once it was sent with it', async () => {
    expect(await post(open, { query: OTHER })).toEqual({ status: 200, data: { other: 'open now' } });
    expect(await post(open, { query: OTHER, ...byHash(hashOf(OTHER)) })).toMatchObject({ status: 200 });
    expect(await post(open, byHash(hashOf(OTHER)))).toEqual({ status: 200, data: { other: 'open now' } });
  });

  test.each([
    ['as it is', OTHER],
    ['to read the schema', '{ __schema { queryType { name } } }'],
    ['that differs by a blank', `${OPEN} `],
    ['that cannot be parsed', '{{{'],
  ])('is refused where only those are answered, %s', async (_, query) => {
    const before = ran;
    expect(await post(closed, { query })).toEqual(REFUSED);
    expect(await post(closed, { query, ...byHash(hashOf(query)) })).toEqual(REFUSED);
    expect(await get(closed, { query })).toEqual(REFUSED);
    expect(await post(closed, byHash(hashOf(query)))).toEqual(NOT_FOUND);
    expect(ran).toBe(before);
  });

  test('does not slip in beside the id of a trusted one', async () => {
    expect(await post(closed, { query: OTHER, documentId: 'open-1' })).toEqual(REFUSED);
    expect(await post(closed, { query: OTHER, ...byHash(hashOf(OPEN)) })).toEqual(REFUSED);
    const reply = await closed.inject({
      method: 'GET',
      url: `/graphql?${new URLSearchParams([
        ['query', OPEN],
        ['query', OTHER],
      ]).toString()}`,
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(reply.statusCode).toBe(400);
  });
});

describe('a manifest', () => {
  test.each([
    ['of another format', { ...manifest, format: 'relay' }],
    ['with no text', { ...manifest, operations: [{ id: 'a' }] }],
    ['that is nothing', null],
  ])('%s is refused', (_, other) => {
    expect(() => trustedDocuments([other])).toThrow('This is no manifest of trusted documents');
  });

  test('whose id another uses for another text is refused', () => {
    const other = { ...manifest, operations: [{ id: 'open-1', body: OTHER }] };
    expect(() => trustedDocuments([manifest, manifest])).not.toThrow();
    expect(() => trustedDocuments([manifest, other])).toThrow('open-1 stands for two documents');
  });
});

describe('operations/manifest.json', () => {
  const text = readFileSync(new URL('../../operations/manifest.json', import.meta.url), 'utf8');
  const { operations } = z
    .object({ operations: z.array(z.object({ id: z.string(), name: z.string(), body: z.string() })) })
    .parse(JSON.parse(text));

  test('has the examples, each under the hash of its text', () => {
    const bodies = readExamples().map(({ document }) => document);
    expect(operations.map(({ body }) => body).sort()).toEqual(bodies.sort());
    expect(operations.map(({ id }) => id)).toEqual(operations.map(({ body }) => hashOf(body)));
  });

  test('has documents that the schema answers', () => {
    const whole = createSchema();
    expect(operations.flatMap(({ body }) => validate(whole, parse(body)))).toEqual([]);
    expect(trustedDocuments([JSON.parse(text)]).has(operations[0]?.body ?? '')).toBe(true);
  });
});
