import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { emptyGrafeo } from '../support/stores.ts';
import { serverOver } from '../support/httpServer.ts';
import type { Store } from '../../src/store/Store.ts';

let store: Store;
let app: FastifyInstance;
let port: number;

beforeAll(async () => {
  store = await emptyGrafeo();
  ({ app } = await serverOver(store));
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
});

afterAll(async () => {
  await app.close();
  await store.close();
});

/** What comes back for a request as it stands there. */
async function raw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  const parts: string[] = [];
  socket.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  await once(socket, 'end');
  socket.destroy();
  return parts.join('');
}

test.each(['/readyz', '/livez'])('a balancer asks for %s by HTTP/1.0, without a host', async (path) => {
  expect(await raw(`GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([
  [
    'that is no name',
    'GET /graphql?query={__typename} HTTP/1.1\r\nhost: x y\r\nconnection: close\r\n\r\n',
    '"x y"',
  ],
  ['that is missing', 'GET /graphql?query={__typename} HTTP/1.0\r\n\r\n', '""'],
])('a question with a host %s is refused', async (_, text, shown) => {
  const answer = await raw(text);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({
    errors: [{ message: `host: ${shown} is no name of a server. Send the one of the address that you ask.` }],
  });
});
