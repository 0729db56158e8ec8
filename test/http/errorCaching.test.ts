import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { createServer } from '../../src/http/createServer.ts';

let app: FastifyInstance;

beforeAll(async () => {
  app = await createServer({
    schema: makeExecutableSchema({ typeDefs: 'type Query { open: Int }' }),
    context: () => ({}),
    ready: () => Promise.reject(new Error('The store is away.')),
    sandbox: false,
    firstDocument: '{ open }',
    log: () => undefined,
  });
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const unknownHash = encodeURIComponent(
  JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } }),
);

describe('no cache keeps', () => {
  test.each<[string, InjectOptions, number]>([
    ['what is not there', { url: '/nothing' }, 404],
    ['an answer to a broken body', { method: 'POST', url: '/graphql', headers: json, payload: '{' }, 400],
    [
      'an answer to a body that is no JSON',
      { method: 'POST', url: '/graphql', headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
      415,
    ],
    [
      'an answer to a document that is too long',
      { method: 'POST', url: '/graphql', headers: json, payload: { query: '#'.repeat(103_000) } },
      413,
    ],
    ['a wrong header', { url: '/livez', headers: { 'rolegraph-deadline': 'soon' } }, 400],
    ['that the store is away', { url: '/readyz' }, 500],
    [
      'that a hash is not known',
      { url: `/graphql?extensions=${unknownHash}`, headers: { 'apollo-require-preflight': 'true' } },
      200,
    ],
    ['a refused GET', { url: '/graphql?query={open}' }, 400],
    ['an answer', { url: '/graphql?query={open}', headers: { 'apollo-require-preflight': 'true' } }, 200],
  ])('%s', async (_, asked, status) => {
    const reply = await app.inject(asked);
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([status, 'no-store']);
  });

  test.each([
    ['an address that cannot be read', 'GET /%zz HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n'],
    ['what is no request', 'NONE /livez\r\n\r\n'],
  ])('an answer to %s', async (_, text) => {
    if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
    const address = app.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const socket = net.connect(address.port, address.address);
    socket.write(text);
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*\r\ncache-control: no-store\r\n/);
  });
});
