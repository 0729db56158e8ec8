import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { limitHandshakes } from '../../src/store/limitHandshakes.ts';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Takes connections on every address of this machine, and says nothing. @returns its port */
async function silent(): Promise<number> {
  const server = createServer(() => undefined).listen(0, '0.0.0.0');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  ends.push(() => server.close());
  return address.port;
}

async function connected(port: number, host: string): Promise<Socket> {
  const socket = connect(port, host).on('error', () => undefined);
  ends.push(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

// It is closed with an error, which `once` would throw.
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve));

test.each([
  ['by its address', 'bolt://127.0.0.1', '127.0.0.1', '127.0.0.2'],
  ['by its name', 'bolt://localhost', 'localhost', '127.0.0.1'],
])('a silent server named %s is left, another one on the same port is not', async (_, uri, host, other) => {
  const port = await silent();
  ends.push(limitHandshakes(`${uri}:${port}`, 50));
  const kept = await connected(port, other);
  const left = await connected(port, host);
  await closed(left);
  expect(kept.destroyed).toBe(false);
});

test('of a cluster any host may be a member', async () => {
  const port = await silent();
  ends.push(limitHandshakes(`neo4j://127.0.0.1:${port}`, 50));
  const left = await connected(port, '127.0.0.2');
  await closed(left);
});
