import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { curatorToken, SECRET } from '../support/curatorToken.ts';
import { Served } from './processes.ts';

// The built server under plain Node, told to end while clients are at it. `npm test` has built dist/ before.

const root = mkdtempSync(path.join(tmpdir(), 'rolegraph-signals-'));
const variables = { ROLEGRAPH_DATA: path.join(root, 'var'), PORT: '0', JWT_SECRET: SECRET };

/** Throws where nobody catches it, as a fault of ours would. */
const THROW_ON_SIGNAL = `process.once('SIGWINCH',()=>{throw new Error('nobody-catches-this')})`;

let server: Served;

beforeEach(async () => {
  const fault = `--import=data:text/javascript,${encodeURIComponent(THROW_ON_SIGNAL)}`;
  server = await Served.start({ ...variables, NODE_OPTIONS: fault });
});

afterEach(async () => {
  await server.stop('SIGKILL');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: unknown;
}

/** A question that the server has begun to work on, since it has let the client send its body. */
interface Begun {
  /** Sends the rest. */
  finish(): void;
  readonly answer: Promise<Answer>;
}

async function begin(query: string, token?: string): Promise<Begun> {
  const body = JSON.stringify({ query });
  const request = http.request(`${server.address}/graphql`, {
    method: 'POST',
    agent: new http.Agent({ keepAlive: true }),
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    request.once('response', (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.once('end', () => {
        const { statusCode: status, headers } = response;
        resolve({ status, connection: headers.connection, body: JSON.parse(text) });
      });
    });
    request.once('error', reject);
  });
  answer.catch(() => undefined);
  const begun = new Promise((resolve) => request.once('continue', resolve));
  request.flushHeaders();
  await begun;
  return { finish: () => request.end(body), answer };
}

const connect = (): Promise<net.Socket> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const socket = net.connect(Number(port), hostname, () => {
      resolve(socket);
    });
    socket.once('error', reject);
  });

/** Until the server takes no new connection. */
async function untilNobodyListens(): Promise<void> {
  for (;;) {
    try {
      (await connect()).destroy();
    } catch {
      return;
    }
    await sleep(10);
  }
}

test('on SIGTERM what is under way is answered, nothing new begins, and the process exits with 0 in 10 s', async () => {
  const reading = await begin('{ tool(ref: "Git") { id } }');
  const writing = await begin(
    'mutation { upsertEntities(input: [{ kind: TOOL, name: "Signalware" }]) { entities { id } } }',
    await curatorToken(),
  );
  const began = performance.now();
  const exit = server.stop('SIGTERM');
  await untilNobodyListens();
  reading.finish();
  writing.finish();
  expect(await reading.answer).toEqual({
    status: 200,
    connection: 'close',
    body: { data: { tool: { id: 'tool:git' } } },
  });
  const written = { upsertEntities: { entities: [{ id: 'tool:signalware' }] } };
  expect(await writing.answer).toMatchObject({ status: 200, body: { data: written } });
  expect(await exit).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);

  server = await Served.start(variables);
  const again = await begin('{ tool(ref: "Signalware") { id } }');
  again.finish();
  expect(await again.answer).toMatchObject({ body: { data: { tool: { id: 'tool:signalware' } } } });
});

test('connections that are kept, or on which nothing comes, do not hold it', async () => {
  const kept = await connect();
  kept.write('GET /livez HTTP/1.1\r\nhost: test\r\n\r\n');
  await new Promise((resolve) => kept.once('data', resolve));
  const silent = await connect();
  const slow = await connect();
  slow.write('GET /livez HTTP/1.1\r\nhost:');
  const closed = [kept, silent, slow].map((socket) => {
    socket.on('error', () => undefined);
    return new Promise((resolve) => socket.once('close', resolve));
  });
  const began = performance.now();
  expect(await server.stop('SIGTERM')).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  await Promise.all(closed);
});

test('a request that never comes to its end is cut in time', async () => {
  const hanging = await begin('{ tool(ref: "Git") { id } }');
  const began = performance.now();
  expect(await server.stop('SIGTERM')).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  await expect(hanging.answer).rejects.toThrow();
});

test('a second signal ends it at once', async () => {
  const hanging = await begin('{ tool(ref: "Git") { id } }');
  const exit = server.stop('SIGTERM');
  await untilNobodyListens();
  void server.stop('SIGINT');
  expect(await exit).toBe(1);
  await expect(hanging.answer).rejects.toThrow();
  // What the operator wants is no fault of the server's.
  expect(server.printed).toContain('"ended at once"');
  expect(server.printed).not.toContain('"level":"error"');
});

test('an error that nobody catches is logged, and the end is orderly, with 1', async () => {
  const reading = await begin('{ tool(ref: "Git") { id } }');
  const exit = server.stop('SIGWINCH');
  await untilNobodyListens();
  reading.finish();
  expect(await reading.answer).toMatchObject({ status: 200 });
  expect(await exit).toBe(1);
  expect(server.printed).toContain('nobody-catches-this');
});
