import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../../src/store/Store.ts';
import { serverOver } from '../support/httpServer.ts';
import { fixtureStore } from './graphql/fixture.ts';

let store: Store;
let app: FastifyInstance;

beforeAll(async () => {
  store = await fixtureStore();
  ({ app } = await serverOver(store));
});

afterAll(async () => {
  await app.close();
  await store.close();
});

describe('a long text over HTTP', () => {
  const asking = (text: string) =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query: 'query ($text: String!) { extract(text: $text) { mentions(first: 1) { start surface } } }',
        variables: { text },
      },
    });

  test('of 1,000,000 units is read, also where each takes three bytes', async () => {
    const text = `${'語'.repeat(999_996)} Git`;
    expect(text).toHaveLength(1_000_000);
    const mentions = [{ start: 999_997, surface: 'Git' }];
    expect((await asking(text)).json()).toEqual({ data: { extract: { mentions } } });
  });

  test('of more is refused, with what to do', async () => {
    const reply = await asking('🐍'.repeat(500_001));
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      errors: [
        {
          message: 'text: 1000002 UTF-16 units are too many. Give at most 1000000, or the text in parts.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });
});
