import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FastifyInstance } from 'fastify';
import { RolegraphError } from '../../src/graph/errors.ts';
import { createServer } from '../../src/http/createServer.ts';

let app: FastifyInstance | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

const schema = makeExecutableSchema({ typeDefs: 'type Query { open: Int }' });

async function serve(ready: () => Promise<unknown>): Promise<FastifyInstance> {
  app = await createServer({
    schema,
    context: () => ({}),
    ready,
    sandbox: false,
    firstDocument: '{ open }',
    log: () => undefined,
  });
  return app;
}

describe('/readyz', () => {
  test('asks the store once for all who ask at the same time', async () => {
    let asked = 0;
    let answer = (): void => undefined;
    const server = await serve(() => {
      asked += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    });
    const replies = Array.from({ length: 20 }, () => server.inject('/readyz'));
    while (asked === 0) await nextTurn();
    // The others have come too by the time one that needs no store is answered.
    await server.inject('/livez');
    answer();
    expect((await Promise.all(replies)).map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200));
    expect(asked).toBe(1);
  });

  test('tells of a store that has gone away, and of one that is back, a moment later at the most', async () => {
    let isAway = false;
    const server = await serve(() =>
      isAway ? Promise.reject(new RolegraphError('STORE_UNAVAILABLE', 'It is away.')) : Promise.resolve(),
    );
    const turnsTo = async (status: number): Promise<void> => {
      while ((await server.inject('/readyz')).statusCode !== status) await nextTurn();
    };
    await turnsTo(200);
    isAway = true;
    await turnsTo(503);
    isAway = false;
    await turnsTo(200);
  });

  test('does not keep one who asks waiting for longer than its deadline, whatever another waits for', async () => {
    const server = await serve(() => new Promise(() => undefined));
    const first = server.inject({ url: '/readyz', headers: { 'rolegraph-deadline': '50' } });
    const second = server.inject({ url: '/readyz', headers: { 'rolegraph-deadline': '80' } });
    expect([(await first).statusCode, (await second).statusCode]).toEqual([504, 504]);
  });

  test('is 503 as soon as the server stands down, though the store has just answered', async () => {
    const server = await serve(() => Promise.resolve());
    expect((await server.inject('/readyz')).statusCode).toBe(200);
    void server.readiness.standDown();
    const reply = await server.inject('/readyz');
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '1']);
    expect((await server.inject('/livez')).statusCode).toBe(200);
  });
});
