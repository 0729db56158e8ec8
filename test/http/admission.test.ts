import net from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/http/createServer.ts';

let app: FastifyInstance | undefined;

/** Lets the questions that wait go on. */
let answers: (() => void)[] = [];

const answerAll = (): void => {
  for (const answer of answers.splice(0)) answer();
};

afterEach(async () => {
  answerAll();
  await app?.close();
  app = undefined;
});

/** `slow` is answered when the test says so, `busy` after so much work as the test wants. */
const schema = makeExecutableSchema({
  typeDefs: 'type Query { slow: Int, fast: Int, busy(milliseconds: Int!): Int }',
  resolvers: {
    Query: {
      slow: () =>
        new Promise((resolve) => {
          answers.push(() => {
            resolve(1);
          });
        }),
      fast: () => 2,
      busy: (_: unknown, { milliseconds }: { milliseconds: number }) => {
        const end = performance.now() + milliseconds;
        while (performance.now() < end);
        return 3;
      },
    },
  },
});

async function serve(maxRequests: number, bodyBytes?: number): Promise<FastifyInstance> {
  answers = [];
  app = await createServer({
    schema,
    context: () => ({}),
    maxRequests,
    bodyBytes,
    ready: () => Promise.resolve(),
    sandbox: false,
    firstDocument: '{ fast }',
    log: () => undefined,
  });
  // The first question takes longer than some of what is told here.
  await ask(app, '{ fast }');
  return app;
}

const ask = (server: FastifyInstance, query: string, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query }),
  });

/** Waits until the server is as busy as that. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await nextTurn();
}

/** A server in which so many slow questions are worked on, and so many wait. */
async function busy(maxRequests: number, waiting = 0) {
  const server = await serve(maxRequests);
  const slow = Array.from({ length: maxRequests + waiting }, () => ask(server, '{ slow }'));
  await until(() => server.admission.inFlight === maxRequests && server.admission.waiting === waiting);
  return { server, slow };
}

const refused = {
  statusCode: 503,
  headers: { 'retry-after': '1', 'content-type': 'application/json; charset=utf-8' },
};

describe('a server with as many questions as it works on at once', () => {
  test('answers those that wait in a line as soon as there is a place', async () => {
    const { server, slow } = await busy(1);
    const next = ask(server, '{ fast }');
    await until(() => server.admission.waiting === 1);
    answerAll();
    expect((await next).json()).toEqual({ data: { fast: 2 } });
    expect((await Promise.all(slow)).map(({ statusCode }) => statusCode)).toEqual([200]);
    expect(server.admission).toMatchObject({ inFlight: 0, waiting: 0, shed: 0 });
  });

  test('refuses what finds the line full, with OVERLOADED, and says when to come again', async () => {
    const { server } = await busy(2, 4);
    const reply = await ask(server, '{ fast }');
    expect(reply).toMatchObject(refused);
    expect(reply.json()).toEqual({
      errors: [{ message: expect.stringContaining('Ask again'), extensions: { code: 'OVERLOADED' } }],
    });
    expect(server.admission).toMatchObject({ inFlight: 2, waiting: 4, shed: 1 });
  });

  test('does not look at the body of what it refuses', async () => {
    const { server } = await busy(1, 2);
    const reply = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: 'no JSON',
    });
    expect(reply).toMatchObject(refused);
  });

  test('refuses in time what has waited for half of its deadline', async () => {
    const { server } = await busy(1);
    const reply = await ask(server, '{ fast }', { 'rolegraph-deadline': '200' });
    expect(reply).toMatchObject(refused);
    expect(server.admission).toMatchObject({ inFlight: 1, waiting: 0, shed: 1 });
  });

  test('says at once whether it lives and is ready', async () => {
    const { server } = await busy(1, 2);
    const replies = ['/livez', '/readyz'].map((url) => server.inject(url));
    expect((await Promise.all(replies)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });

  test('a question that its resolvers fail gives its place back too', async () => {
    const server = await serve(1);
    for (let time = 0; time < 5; time += 1) await ask(server, '{ none }');
    expect(server.admission).toMatchObject({ inFlight: 0, waiting: 0, shed: 0 });
  });
});

/** A connection that tells what comes back on it. */
async function connected(server: FastifyInstance): Promise<{ socket: net.Socket; answer: Promise<string> }> {
  if (!server.server.listening) await server.listen({ port: 0, host: '127.0.0.1' });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const socket = net.connect(address.port, address.address);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.on('error', () => undefined);
  const answer = new Promise<string>((resolve) => {
    socket.once('close', () => {
      resolve(text);
    });
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, answer };
}

const post = (query: string): string => {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
};

describe('over connections', () => {
  test('a client that goes away leaves the line, and gives its place back', async () => {
    const server = await serve(1);
    const { socket: first } = await connected(server);
    first.write(post('{ slow }'));
    await until(() => server.admission.inFlight === 1);
    const { socket: second } = await connected(server);
    second.write(post('{ slow }'));
    await until(() => server.admission.waiting === 1);
    second.destroy();
    await until(() => server.admission.waiting === 0);
    first.destroy();
    await until(() => server.admission.inFlight === 0);
    expect(server.admission.shed).toBe(0);
  });

  test('a client that sends its body slowly takes no place', async () => {
    const server = await serve(1);
    const { socket } = await connected(server);
    const came = new Promise((resolve) => server.server.once('request', resolve));
    socket.write(post('{ slow }').slice(0, -5));
    await came;
    expect((await ask(server, '{ fast }')).json()).toEqual({ data: { fast: 2 } });
    expect(server.admission).toMatchObject({ inFlight: 0, waiting: 0 });
    socket.destroy();
  });

  test('bodies that are still to come take no more memory than there is room for, and small ones go on', async () => {
    const server = await serve(10, 1_000_000);
    const large = (header: string): string =>
      `POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n${header}\r\n\r\n`;
    const { socket } = await connected(server);
    socket.write(large('content-length: 700000'));
    await until(() => server.admission.bodyBytes === 700_000);
    for (const header of ['content-length: 100000', 'transfer-encoding: chunked']) {
      const refusal = await connected(server);
      refusal.socket.write(large(header));
      refusal.socket.end();
      expect(await refusal.answer).toMatch(/^HTTP\/1\.1 503[^]*retry-after: 1[^]*"OVERLOADED"/);
    }
    expect((await ask(server, '{ fast }')).json()).toEqual({ data: { fast: 2 } });
    expect(server.admission.shed).toBe(2);
    socket.destroy();
    await until(() => server.admission.bodyBytes === 0);
    const fits = await ask(server, `{ fast } #${'x'.repeat(90_000)}`);
    expect(fits.json()).toEqual({ data: { fast: 2 } });
  });

  test('a request whose time is over when its body has come is answered so, and nothing is begun', async () => {
    const server = await serve(1);
    const { socket, answer } = await connected(server);
    const whole = post('{ slow }').replace('host: test', 'host: test\r\nrolegraph-deadline: 20');
    const late = new Promise<void>((resolve) => {
      server.server.once('request', () => setTimeout(resolve, 40));
    });
    socket.write(whole.slice(0, -5));
    await late;
    socket.write(whole.slice(-5));
    socket.end();
    expect(await answer).toMatch(/^HTTP\/1\.1 504[^]*"DEADLINE_EXCEEDED"/);
    expect(answers).toEqual([]);
  });

  test('what came in together is refused from where the process is behind with it', async () => {
    const server = await serve(100);
    const { socket, answer } = await connected(server);
    socket.write(post('{ busy(milliseconds: 300) }').repeat(8));
    await until(() => server.admission.shed > 0);
    socket.end();
    const statuses = (await answer).match(/HTTP\/1\.1 \d+/g) ?? [];
    expect(statuses).toHaveLength(8);
    expect(statuses[0]).toBe('HTTP/1.1 200');
    expect(statuses).toContain('HTTP/1.1 503');
  });

  test('a server that is being closed finishes what is under way, and refuses all else but /livez', async () => {
    const server = await serve(2);
    const [working, ready, live] = [
      await connected(server),
      await connected(server),
      await connected(server),
    ];
    working.socket.write(post('{ slow }'));
    ready.socket.write('GET /readyz HTTP/1.1\r\n');
    live.socket.write('GET /livez HTTP/1.1\r\n');
    await until(() => server.admission.inFlight === 1);
    const closed = server.close();
    await until(() => !server.server.listening);
    ready.socket.write('host: test\r\n\r\n');
    live.socket.write('host: test\r\n\r\n');
    expect(await ready.answer).toMatch(/^HTTP\/1\.1 503[^]*"OVERLOADED"/);
    expect(await live.answer).toMatch(/^HTTP\/1\.1 200/);
    answerAll();
    expect(await working.answer).toMatch(/^HTTP\/1\.1 200[^]*\{"data":\{"slow":1\}\}/);
    await closed;
  });

  test.each([
    ['GET /livez HTTP/1.1\r\nhost: test\r\nx: ' + 'x'.repeat(20_000) + '\r\n\r\n', 431],
    ['NONE /livez\r\n\r\n', 400],
    ['GET /livez HTTP/1.1\r\nhost: test\r\ncontent-length: x\r\n\r\n', 400],
  ])('what is no request is answered as JSON, and the connection closed (%#)', async (text, status) => {
    const { socket, answer } = await connected(await serve(1));
    socket.write(text);
    const [head = '', body = ''] = (await answer).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('content-type: application/json');
    expect(JSON.parse(body)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
    });
  });
});
