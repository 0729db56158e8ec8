import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  context,
  propagation,
  trace,
  TraceFlags,
  type Context,
  type TextMapGetter,
  type TextMapPropagator,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  ConsoleSpanExporter,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/main/createApp.ts';
import type { Store } from '../../src/store/Store.ts';
import { fixtureStore } from './graphql/fixture.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const PARENT = 'b7ad6b7169203331';

/** Reads `traceparent` as W3C Trace Context has it; the SDKs bring one that knows all of it. */
const w3c: TextMapPropagator = {
  inject: () => undefined,
  extract: (above: Context, carrier: unknown, getter: TextMapGetter) => {
    const [, traceId, spanId] =
      /^00-([\da-f]{32})-([\da-f]{16})-01$/.exec(String(getter.get(carrier, 'traceparent'))) ?? [];
    if (traceId === undefined || spanId === undefined) return above;
    return trace.setSpanContext(above, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
  },
  fields: () => ['traceparent'],
};

const kept = new InMemorySpanExporter();
const printed = jest.spyOn(console, 'dir').mockImplementation(() => undefined);

let store: Store;
let app: FastifyInstance;

beforeAll(async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(w3c);
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({
      spanProcessors: [new SimpleSpanProcessor(kept), new SimpleSpanProcessor(new ConsoleSpanExporter())],
    }),
  );
  store = await fixtureStore();
  ({ app } = await createApp(store, { sandbox: false, log: () => undefined }));
});
afterEach(() => {
  kept.reset();
  printed.mockClear();
});
afterAll(async () => {
  await app.close();
  await store.close();
  printed.mockRestore();
  trace.disable();
  propagation.disable();
  context.disable();
});

const ask = (query: string, variables: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });

/** The request's span ends once its answer has gone out. */
async function finishedSpans(): Promise<ReadableSpan[]> {
  for (;;) {
    const spans = kept.getFinishedSpans();
    if (spans.some(({ attributes }) => 'http.request.method' in attributes)) return spans;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Each span below the one that it belongs to, as `parent > span`. */
const joined = (spans: readonly ReadableSpan[]): string[] => {
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]));
  return spans
    .map((span) => {
      const above = span.parentSpanContext?.spanId;
      return `${above === undefined ? '-' : (names.get(above) ?? above)} > ${span.name}`;
    })
    .sort();
};

const ROLE_TOOLS = `query RoleTools($ref: EntityRef!) {
  role(ref: $ref) { name tools(first: 3) { edges { node { id roles(first: 2) { edges { node { id } } } } } } }
}`;

describe('the spans of one request', () => {
  test('are joined: the caller’s, the request’s, one for each field that asks, one for each statement', async () => {
    const traceparent = `00-${TRACE}-${PARENT}-01`;
    const answer = await ask(ROLE_TOOLS, { ref: 'Back End Developer' }, { traceparent });
    expect(answer.json()).not.toHaveProperty('errors');
    const spans = await finishedSpans();
    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([TRACE]));
    expect(joined(spans)).toEqual([
      'POST /graphql > Query.role',
      'Query.role > Role.tools',
      'Query.role > entities_by_id',
      'Query.role > resolve_refs',
      'Role.tools > Tool.roles',
      'Role.tools > links_of',
      'Tool.roles > links_of',
      `${PARENT} > POST /graphql`,
    ]);
  });

  test('say what was asked in general, and nothing of its values', async () => {
    await ask(ROLE_TOOLS, { ref: 'Back End Developer' }, { 'x-request-id': 'traced' });
    const spans = await finishedSpans();
    const named = (name: string) => spans.find((span) => span.name === name)?.attributes;
    expect(named('POST /graphql')).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'http.response.status_code': 200,
      'url.path': '/graphql',
      'url.scheme': 'http',
      'graphql.operation.name': 'RoleTools',
      'graphql.operation.type': 'query',
      'rolegraph.request.id': 'traced',
      'rolegraph.outcome': 'OK',
      'rolegraph.statements': 4,
    });
    expect(named('resolve_refs')).toMatchObject({
      'db.system.name': store.kind === 'NEO4J' ? 'neo4j' : 'grafeo',
      'db.operation.name': 'resolve_refs',
      'db.query.text': expect.stringContaining('MATCH'),
      'db.response.returned_rows': 1,
    });
    expect(JSON.stringify(spans.map(({ attributes }) => attributes))).not.toMatch(/back end/i);
  });

  test('are printed as they are by a console exporter', async () => {
    await ask(ROLE_TOOLS, { ref: 'Back End Developer' });
    const spans = await finishedSpans();
    const lines = printed.mock.calls.map(([span]) => span as { id: string; traceId: string; name: string });
    expect(lines.map(({ id, name }) => [id, name])).toEqual(
      spans.map((span) => [span.spanContext().spanId, span.name]),
    );
    expect(new Set(lines.map(({ traceId }) => traceId)).size).toBe(1);
  });

  test('of a page are joined as well', async () => {
    await app.inject({ url: '/search?text=python' });
    const spans = await finishedSpans();
    const root = spans.find(({ name }) => name === 'GET /search');
    expect(root?.attributes).toMatchObject({ 'url.path': '/search', 'http.route': '/search' });
    expect(joined(spans)).toContain('GET /search > Query.search');
  });

  test('that fails says so, without the store’s words', async () => {
    await ask('{ role(ref: "Nobody") { id } }', {});
    const failed = (await finishedSpans()).find(({ name }) => name === 'Query.role');
    expect(failed?.status).toEqual({ code: 2 });
    expect(failed?.events).toEqual([]);
  });
});

test('a request whose caller does not record it has no spans', async () => {
  const off: TextMapPropagator = {
    ...w3c,
    extract: (above) =>
      trace.setSpanContext(above, { traceId: TRACE, spanId: PARENT, traceFlags: 0, isRemote: true }),
  };
  propagation.disable();
  propagation.setGlobalPropagator(off);
  await ask(ROLE_TOOLS, { ref: 'Back End Developer' });
  propagation.disable();
  propagation.setGlobalPropagator(w3c);
  expect(kept.getFinishedSpans()).toEqual([]);
});
