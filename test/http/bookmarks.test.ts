import { expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { RolegraphError } from '../../src/graph/errors.ts';
import { createServer } from '../../src/http/createServer.ts';

test('a store that is away when a bookmark is waited for is logged with the request', async () => {
  const logged: unknown[] = [];
  const app = await createServer({
    schema: makeExecutableSchema({ typeDefs: 'type Query { open: Int }' }),
    context: () => ({}),
    reach: () => Promise.reject(new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer.')),
    ready: () => Promise.resolve(),
    sandbox: false,
    firstDocument: '{ open }',
    log: (error, scope) => logged.push([error, scope?.id]),
  });
  const reply = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'rolegraph-bookmark': 'some', 'x-request-id': 'mine' },
    payload: { query: '{ open }' },
  });
  expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '1']);
  expect(logged).toEqual([[expect.objectContaining({ code: 'STORE_UNAVAILABLE' }), 'mine']]);
  await app.close();
});
