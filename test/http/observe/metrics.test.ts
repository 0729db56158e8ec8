import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { RolegraphError } from '../../../src/graph/errors.ts';
import { OperationNames } from '../../../src/http/observe/OperationNames.ts';
import type { Store } from '../../../src/store/Store.ts';
import { writeFacts } from '../../support/writes.ts';
import { emptyGrafeo } from '../../support/stores.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../support/temporaryFolder.ts';
import { observedApp, post, storeWith } from './observed.ts';

const TOKEN = 'a-token-that-nobody-guesses';
const OPEN = { port: undefined, token: undefined };

let store: Store;

beforeAll(async () => {
  store = await emptyGrafeo();
  await writeFacts(store, {
    entities: [{ id: 'tool:git', kind: 'TOOL', name: 'Git' }],
  });
});
afterAll(async () => {
  await store.close();
  removeTemporaryFolders();
});

const scrape = async (app: FastifyInstance, authorization?: string): Promise<string> =>
  (await app.inject({ url: '/metrics', headers: authorization === undefined ? {} : { authorization } })).body;

/** The value of a sample, by its name with its labels. */
const sample = (page: string, name: string): number | undefined => {
  const line = page.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
};

describe('/metrics', () => {
  test('counts requests by operation and code, and what the store was asked for them', async () => {
    const served = await observedApp(store, { metrics: OPEN });
    const query = 'query Connectors { tools { edges { node { id } } } }';
    await post(served, query);
    await post(served, query);
    await post(served, '{ tool(ref: "Mercurial") { id } }');
    await served.app.inject({ url: '/sources' });
    const page = await scrape(served.app);
    expect(sample(page, 'rolegraph_requests_total{operation="Connectors",code="OK"}')).toBe(2);
    expect(sample(page, 'rolegraph_requests_total{operation="anonymous",code="NOT_FOUND"}')).toBe(1);
    expect(sample(page, 'rolegraph_requests_total{operation="/sources",code="OK"}')).toBe(1);
    expect(sample(page, 'rolegraph_request_seconds_count{operation="Connectors"}')).toBe(2);
    expect(sample(page, 'rolegraph_documents_total{outcome="kept"}')).toBe(1);
    expect(sample(page, 'rolegraph_statements_total{statement="resolve_refs",outcome="OK"}')).toBe(1);
    expect(sample(page, 'rolegraph_requests_under_way')).toBe(1);
    await served.app.close();
  });

  test('tells of the store, its queue, the graph’s version, what is kept in memory, and the process, each with help', async () => {
    const served = await observedApp(store, { metrics: OPEN });
    await post(served, '{ search(text: "git") { totalCount } }');
    await post(served, '{ search(text: "git") { totalCount } }');
    const page = await scrape(served.app);
    expect(sample(page, 'rolegraph_store_up{store="GRAFEO"}')).toBe(1);
    expect(sample(page, 'rolegraph_graph_version')).toBe(await store.version());
    expect(sample(page, 'rolegraph_reads{state="waiting"}')).toBe(0);
    expect(sample(page, 'rolegraph_kept_version{part="search"}')).toBe(await store.version());
    expect(sample(page, 'rolegraph_kept_uses_total{part="search",outcome="rebuilt"}')).toBe(1);
    expect(sample(page, 'rolegraph_kept_uses_total{part="search",outcome="reused"}')).toBe(1);
    expect(sample(page, 'rolegraph_shed_requests_total')).toBe(0);
    expect(page).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    const types = [...page.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(types.length).toBeGreaterThan(15);
    for (const name of types) expect(page).toMatch(new RegExp(`^# HELP ${name ?? ''} .{10,}`, 'm'));
    await served.app.close();
  });

  test('answers while the store does not: it is down, and its last version is known', async () => {
    let isAway = false;
    const away: Store = storeWith(store, {
      kind: 'NEO4J',
      read: (...asked: Parameters<Store['read']>) =>
        isAway
          ? Promise.reject(new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer.'))
          : store.read(...asked),
    });
    const served = await observedApp(away, { metrics: OPEN });
    await scrape(served.app);
    isAway = true;
    // What a scrape itself asks is in the next one.
    await scrape(served.app);
    const page = await scrape(served.app);
    expect(sample(page, 'rolegraph_store_up{store="NEO4J"}')).toBe(0);
    expect(sample(page, 'rolegraph_graph_version')).toBe(await store.version());
    const failed = 'rolegraph_statements_total{statement="graph_version",outcome="STORE_UNAVAILABLE"}';
    expect(sample(page, failed)).toBeGreaterThanOrEqual(1);
    await served.app.close();
  });

  test('counts a document by where it came from: none for a hash that is not known, or for a request without one', async () => {
    const served = await observedApp(store, { metrics: OPEN });
    const unknown = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    for (const payload of [{ extensions: unknown }, {}, { query: '{ broken' }]) {
      await served.app.inject({ method: 'POST', url: '/graphql', payload });
    }
    const page = await scrape(served.app);
    expect(sample(page, 'rolegraph_documents_total{outcome="kept"}')).toBeUndefined();
    expect(sample(page, 'rolegraph_documents_total{outcome="parsed"}')).toBe(1);
    await served.app.close();
  });

  test('an operation that was refused gets no series of its own, one of a trusted document always does', async () => {
    const manifest = path.join(temporaryFolder(), 'manifest.json');
    const body = 'query Ours($ref: EntityRef!) { tool(ref: $ref) { id } }';
    const operations = [{ id: 'ours', body }];
    writeFileSync(
      manifest,
      JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
    );
    const served = await observedApp(store, { metrics: OPEN, trusted: { manifest, only: false } });
    await post(served, body, { variables: { ref: 'Mercurial' } });
    await post(served, 'query Made($ref: EntityRef!) { tool(ref: $ref) { id } }', {
      variables: { ref: 'Mercurial' },
    });
    const page = await scrape(served.app);
    expect(sample(page, 'rolegraph_requests_total{operation="Ours",code="NOT_FOUND"}')).toBe(1);
    expect(sample(page, 'rolegraph_requests_total{operation="other",code="NOT_FOUND"}')).toBe(1);
    await served.app.close();
  });

  test('are for nobody where reading is closed, unless they have a token or a port', async () => {
    const closed = {
      access: { reading: 'closed', apiKeys: undefined },
      auth: { keys: { secret: 's'.repeat(32) } },
    } as const;
    const statusOf = async (metrics: typeof OPEN | { port: undefined; token: string }) => {
      const served = await observedApp(store, { ...closed, metrics });
      const strange = await served.app.inject({ url: '/metrics' });
      const known = await served.app.inject({
        url: '/metrics',
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      await served.app.close();
      return [strange.statusCode, known.statusCode];
    };
    expect(await statusOf(OPEN)).toEqual([401, 401]);
    expect(await statusOf({ port: undefined, token: TOKEN })).toEqual([401, 200]);
  });

  test('count what could not be read as a request, by its status, with an id that the log has too', async () => {
    const served = await observedApp(store, { metrics: OPEN });
    const address = new URL(await served.app.listen({ host: '127.0.0.1', port: 0 }));
    const asked = async (text: string): Promise<string> => {
      const socket = net.connect(Number(address.port), address.hostname);
      socket.write(text);
      let answer = '';
      for await (const chunk of socket) answer += String(chunk);
      return /x-request-id: (\S+)/.exec(answer)?.[1] ?? answer;
    };
    const ids = [
      await asked('NONE /livez\r\n\r\n'),
      await asked('GET /%zz HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n'),
      await asked(`GET /livez HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`),
    ];
    const page = await scrape(served.app);
    expect(sample(page, 'rolegraph_broken_requests_total{status="400"}')).toBe(2);
    expect(sample(page, 'rolegraph_broken_requests_total{status="431"}')).toBe(1);
    expect(served.lines('broken request').map(({ requestId }) => requestId)).toEqual(ids);
    await served.app.close();
  });

  test('with a token, its holder alone sees them', async () => {
    const served = await observedApp(store, { metrics: { port: undefined, token: TOKEN } });
    for (const authorization of [undefined, 'Bearer', `Bearer ${TOKEN}x`, TOKEN, `Basic ${TOKEN}`]) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await served.app.inject({ url: '/metrics', headers });
      expect([authorization, answer.statusCode]).toEqual([authorization, 401]);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.body).toContain('UNAUTHENTICATED');
    }
    expect(await scrape(served.app, `Bearer ${TOKEN}`)).toContain('rolegraph_store_up');
    await served.app.close();
  });

  test('on a port of its own, the main one has none, and both end together', async () => {
    const served = await observedApp(store, { metrics: { port: 0, token: undefined } });
    const { app, metricsApp } = served;
    await app.listen({ host: '127.0.0.1', port: 0 });
    const address = await metricsApp?.listen({ host: '127.0.0.1', port: 0 });
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(404);
    const answer = await fetch(`${address ?? ''}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await answer.text()).toContain('rolegraph_store_up');
    expect((await fetch(`${address ?? ''}/graphql`)).status).toBe(404);
    await app.close();
    await expect(fetch(`${address ?? ''}/metrics`)).rejects.toThrow();
  });
});

describe('names of operations that clients make up', () => {
  test('cost at most 200 series, whatever their length', () => {
    const names = new OperationNames(['Known']);
    const labels = new Set(Array.from({ length: 1000 }, (_, index) => names.labelOf(`Made${index}`, true)));
    expect(names.labelOf('Refused', false)).toBe('other');
    expect(labels.size).toBe(201);
    expect(labels).toContain('other');
    expect(names.labelOf('Known', false)).toBe('Known');
    expect(names.labelOf('x'.repeat(90_000), true)).toBe('other');
    expect(names.labelOf(undefined, true)).toBe('anonymous');
  });
});
