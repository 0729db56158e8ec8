import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../../src/store/Store.ts';
import { serverOver } from '../support/httpServer.ts';
import { emptyGrafeo } from '../support/stores.ts';

const OLDER = 'application/json';
const NEWER = 'application/graphql-response+json';

let store: Store;
let app: FastifyInstance;

beforeAll(async () => {
  store = await emptyGrafeo();
  ({ app } = await serverOver(store));
});

afterAll(async () => {
  await app.close();
  await store.close();
});

async function statusOf(payload: object, accept?: string): Promise<number> {
  const reply = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(accept === undefined ? {} : { accept }) },
    payload,
  });
  return reply.statusCode;
}

describe('an operation that is refused before it runs', () => {
  test.each([
    ['that is no GraphQL', { query: '{' }],
    ['that does not fit the schema', { query: '{ nothing }' }],
    [
      'with a wrong variable',
      { query: 'query ($n: Int) { tools(first: $n) { totalCount } }', variables: { n: 'x' } },
    ],
    ['with an unknown name', { query: 'query A { __typename }', operationName: 'B' }],
    [
      'that is too deep',
      { query: `{ role(ref: "a") { ${'broader { edges { node { '.repeat(9)} id ${'} } }'.repeat(9)} } }` },
    ],
  ])('%s has status 200 for a client of application/json alone, else 400', async (_, body) => {
    const accepts = [
      OLDER,
      'Application/JSON; charset=utf-8',
      NEWER,
      `${NEWER}, ${OLDER};q=0.9`,
      '*/*',
      undefined,
    ];
    const statuses = await Promise.all(accepts.map((accept) => statusOf(body, accept)));
    expect(statuses).toEqual([200, 200, 400, 400, 400, 400]);
  });
});

describe('whatever application/json asks for', () => {
  test.each([
    ['a body without a question', { nothing: true }, 400],
    [
      'a hash of another question',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
      400,
    ],
    ['a document that is too long', { query: `{ __typename } #${'x'.repeat(102_400)}` }, 413],
    ['an answer', { query: '{ __typename }' }, 200],
  ])('%s keeps its status', async (_, body, status) => {
    expect([await statusOf(body, OLDER), await statusOf(body, NEWER)]).toEqual([status, status]);
  });

  test('a plain GET is refused', async () => {
    const reply = await app.inject({ url: '/graphql?query={__typename}', headers: { accept: OLDER } });
    expect(reply.statusCode).toBe(400);
  });

  test('a media type other than JSON is refused with 415', async () => {
    const headers = { 'content-type': 'text/csv', accept: OLDER };
    const reply = await app.inject({ method: 'POST', url: '/graphql', headers, payload: 'a,b' });
    expect(reply.statusCode).toBe(415);
  });
});
