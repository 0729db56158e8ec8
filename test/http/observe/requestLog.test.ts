import { EventEmitter, once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RolegraphError } from '../../../src/graph/errors.ts';
import { createLogger } from '../../../src/main/createLogger.ts';
import { serverOver } from '../../support/httpServer.ts';
import { writeFacts } from '../../support/writes.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporaryFolder.ts';
import type { Store } from '../../../src/store/Store.ts';
import { observedApp, post, storeWith, type Line } from './observed.ts';

let store: Store;
/** A server that writes at level info. */
let served: Awaited<ReturnType<typeof observedApp>>;

beforeAll(async () => {
  store = await emptyGrafeo();
  await writeFacts(store, {
    entities: [{ id: 'tool:git', kind: 'TOOL', name: 'Git' }],
  });
  served = await observedApp(store);
});
afterAll(async () => {
  await served.app.close();
  await store.close();
});

/** A line is written once the answer has gone out, which may be a moment after it came in. */
async function lineOf(lines: (msg?: string) => Line[], id: string): Promise<Line> {
  for (;;) {
    const found = lines('request').find(({ requestId }) => requestId === id);
    if (found) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a request', () => {
  test('has one line: who, what, how long in each layer, at what cost, and what came of it', async () => {
    const query = 'query Gits($ref: EntityRef!) { tool(ref: $ref) { name } }';
    const answer = await post(served, query, { variables: { ref: 'Git' }, 'x-request-id': 'mine:1' });
    expect(answer.headers['x-request-id']).toBe('mine:1');
    const line = await lineOf(served.lines, 'mine:1');
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      msg: 'request',
      requestId: 'mine:1',
      method: 'POST',
      route: '/graphql',
      status: 200,
      outcome: 'OK',
      ms: expect.any(Number),
      operation: 'Gits',
      kind: 'query',
      layers: {
        parse: expect.any(Number),
        validate: expect.any(Number),
        limits: expect.any(Number),
        execute: expect.any(Number),
        serialise: expect.any(Number),
      },
      cost: expect.any(Number),
      statements: 2,
      rows: 2,
      storeMs: expect.any(Number),
      bytes: answer.rawPayload.length,
    });
    expect(served.lines('request').filter(({ requestId }) => requestId === 'mine:1')).toHaveLength(1);
  });

  test.each(['info', 'debug', 'trace'] as const)(
    'tells nothing of what was asked, at level %s',
    async (level) => {
      const served = await observedApp(store, { level });
      await post(served, 'query Q($ref: EntityRef!) { tool(ref: $ref) { secretAlias: name } }', {
        variables: { ref: 'SECRETREF' },
        authorization: 'Bearer SECRETTOKEN',
        'x-api-key': 'SECRETKEY',
        'x-request-id': 'asked',
      });
      await lineOf(served.lines, 'asked');
      const page = { url: '/search?text=SECRETTEXT', headers: { 'x-request-id': 'page' } };
      await served.app.inject(page);
      expect(await lineOf(served.lines, 'page')).toMatchObject({ route: '/search' });
      await served.app.close();
      expect(served.text()).not.toMatch(/secret/i);
    },
  );

  test.each([
    ['{ nope }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ nope', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ tool(ref: "Mercurial") { id } }', 200, 'NOT_FOUND'],
    ['mutation { removeEntities(refs: ["tool:git"]) { version } }', 200, 'UNAUTHENTICATED'],
  ])('%s is logged as %i %s', async (query, status, outcome) => {
    await post(served, query, { 'x-request-id': outcome });
    expect(await lineOf(served.lines, outcome)).toMatchObject({ status, outcome });
  });

  test.each([
    ['/nothing', {}, 404, 'NOT_FOUND', 'unknown'],
    ['/entity?ref=Mercurial', {}, 404, 'NOT_FOUND', '/entity'],
    ['/connectors.json', {}, 400, 'BAD_USER_INPUT', '/connectors.json'],
    ['/search?text=git', { 'rolegraph-deadline': 'soon' }, 400, 'BAD_USER_INPUT', '/search'],
  ])('%s %o is logged as %i %s of %s', async (url, headers, status, outcome, route) => {
    const id = `${outcome}:${route}`;
    await served.app.inject({ url, headers: { ...headers, 'x-request-id': id } });
    expect(await lineOf(served.lines, id)).toMatchObject({ status, outcome, route });
  });

  test('that its client has given up is logged as CLIENT_GONE, without a status', async () => {
    const asked = new EventEmitter();
    const isAsked = once(asked, 'read');
    const never: Store = storeWith(store, {
      kind: 'GRAFEO',
      read: () => {
        asked.emit('read');
        return new Promise<never>(() => undefined);
      },
    });
    const served = await observedApp(never);
    await served.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = served.app.server.address() as AddressInfo;
    const headers = { 'content-type': 'application/json', 'x-request-id': 'gone' };
    const client = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
    client.on('error', () => undefined);
    client.end(JSON.stringify({ query: '{ tool(ref: "Git") { id } }' }));
    await isAsked;
    client.destroy();
    const line = await lineOf(served.lines, 'gone');
    expect(line).toMatchObject({ outcome: 'CLIENT_GONE', route: '/graphql' });
    expect(line).not.toHaveProperty('status');
    await served.app.close();
  });

  test('of a health check is told at debug only, and nothing at all where the level is silent', async () => {
    for (const [level, expected] of [
      ['info', 0],
      ['debug', 1],
      ['silent', 0],
    ] as const) {
      const served = await observedApp(store, { level });
      await served.app.inject({ url: '/livez' });
      await served.app.close();
      expect(served.lines('request')).toHaveLength(expected);
      if (level === 'silent') expect(served.text()).toBe('');
    }
  });
});

test('the files of the IDE are told at debug only, its page at info', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets', 'a.js'), '');
  let text = '';
  const { app } = await serverOver(store, {
    graphiql: { folder, examples: [] },
    observers: { logger: createLogger('info', { write: (line) => void (text += line) }) },
  });
  expect((await app.inject('/graphiql/assets/a.js')).statusCode).toBe(200);
  await app.inject('/graphiql');
  await app.close();
  expect(text).toContain('"route":"/graphiql"');
  expect(text).not.toContain('assets');
  removeTemporaryFolders();
});

describe('an error of the server', () => {
  const failing = (error: Error): Store =>
    storeWith(store, {
      kind: 'GRAFEO',
      version: () => Promise.reject(error),
      read: () => Promise.reject(error),
    });

  test('is logged with its request, its code and what caused it; clients see neither', async () => {
    const cause = new Error('The socket said: ECONNRESET');
    const served = await observedApp(
      failing(new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer.', { cause })),
    );
    const answer = await post(served, '{ tool(ref: "Git") { id } }', { 'x-request-id': 'failed' });
    expect(answer.body).not.toContain('ECONNRESET');
    expect(served.lines('error')).toEqual([
      expect.objectContaining({
        level: 'error',
        requestId: 'failed',
        code: 'STORE_UNAVAILABLE',
        message: 'The store does not answer.',
        stacks: [expect.stringContaining('    at '), expect.stringContaining('ECONNRESET')],
      }),
    ]);
    await served.app.close();
  });

  test('on a page is logged with the page’s request', async () => {
    const served = await observedApp(failing(new TypeError('x is not a function')));
    await served.app.inject({ url: '/search?text=git', headers: { 'x-request-id': 'page' } });
    expect(served.lines('error')[0]).toMatchObject({ requestId: 'page', code: 'INTERNAL_SERVER_ERROR' });
    await served.app.close();
  });

  test('in /readyz is told as not ready, and ready again, once each', async () => {
    let isAway = true;
    const flaky: Store = storeWith(store, {
      kind: 'GRAFEO',
      read: (...asked: Parameters<Store['read']>) =>
        isAway
          ? Promise.reject(new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer.'))
          : store.read(...asked),
    });
    const served = await observedApp(flaky);
    for (const next of [true, true, false, false, true]) {
      isAway = next;
      // What was answered a moment ago is told again.
      while ((await served.app.inject({ url: '/readyz' })).statusCode !== (next ? 503 : 200));
    }
    const told = served.lines().filter(({ msg }) => /ready/.test(String(msg)));
    expect(told.map(({ level, msg }) => [level, msg])).toEqual([
      ['warn', 'not ready'],
      ['info', 'ready'],
      ['warn', 'not ready'],
    ]);
    await served.app.close();
  });
});

test('a mutation has a line of its own, also one that was refused', async () => {
  await post(served, 'mutation { removeEntities(refs: ["tool:git"]) { version } }', { 'x-request-id': 'm' });
  expect(served.lines('audit').filter(({ requestId }) => requestId === 'm')).toEqual([
    expect.objectContaining({
      level: 'warn',
      audit: true,
      who: null,
      what: 'removeEntities',
      outcome: 'UNAUTHENTICATED',
      requestId: 'm',
    }),
  ]);
});
