// One long file: every case asks the same server, and is a refusal of its own.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/http/createServer.ts';
import { limitsPlugin } from '../../src/limits/limitsPlugin.ts';
import { MAXIMA } from '../../src/limits/maxima.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';

/** What resolvers have asked for: nothing, where a request was refused before it ran. */
let reads = 0;
const logged: unknown[] = [];

/** Apollo copies the context, but not what is in it. */
const loaders = new Proxy(
  {},
  {
    get: () => {
      reads++;
      throw new Error('Nothing is there to read.');
    },
  },
);

let app: FastifyInstance;

beforeAll(async () => {
  app = await createServer({
    schema: createSchema(),
    context: () => ({ loaders }),
    ready: () => Promise.resolve(),
    sandbox: false,
    firstDocument: '{ __typename }',
    log: (error) => logged.push(error),
  });
});
afterAll(() => app.close());
beforeEach(() => {
  reads = 0;
  logged.length = 0;
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, Record<string, unknown>>;
}

async function ask(body: object, headers: Record<string, string> = {}): Promise<{ status: number } & Answer> {
  const reply = await app.inject({ method: 'POST', url: '/graphql', payload: body, headers });
  return { status: reply.statusCode, ...reply.json<Answer>() };
}

const many = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

const nested = (depth: number, open: string, close: string): string =>
  `${open.repeat(depth)}__typename${close.repeat(depth)}`;

/** Each spreads the next twice. */
const doubling = (levels: number): string =>
  `{ ...f0 } ${many(levels, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)}
  fragment f${levels} on Query { graph { version } }`;

const TOO_MUCH: readonly [what: string, query: string, extensions: Record<string, unknown>][] = [
  [
    'tokens',
    `{ ${many(2100, () => '__typename')} }`,
    { code: 'GRAPHQL_PARSE_FAILED', limit: 'tokens', value: 2102, maximum: 2000 },
  ],
  [
    'operations',
    many(51, (at) => `query q${at} { __typename }`),
    { code: 'QUERY_TOO_COSTLY', limit: 'operations', value: 51, maximum: 50 },
  ],
  [
    'fragments',
    `{ ${many(101, (at) => `...f${at}`)} } ${many(101, (at) => `fragment f${at} on Query { __typename }`)}`,
    { code: 'QUERY_TOO_COSTLY', limit: 'fragments', value: 101, maximum: 100 },
  ],
  [
    'directives',
    `{ graph { version ${many(101, () => '@include(if: true)')} } }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'directives', value: 101, maximum: 100 },
  ],
  [
    'spreads',
    `{ ${many(501, () => '...f')} } fragment f on Query { __typename }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'spreads', value: 501, maximum: 500 },
  ],
  [
    'spreads that double forty times',
    doubling(40),
    { code: 'QUERY_TOO_COSTLY', limit: 'spreads', value: 2 ** 41 - 1, maximum: 500 },
  ],
  [
    'fields of the root',
    `{ ${many(101, () => '__typename')} }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'rootFields', value: 101, maximum: 100 },
  ],
  [
    'aliases',
    `{ graph { ${many(201, (at) => `a${at}: version`)} } }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'aliases', value: 201, maximum: 200 },
  ],
  [
    'aliases in fragments',
    `{ graph { ${many(21, () => '...f')} } } fragment f on Graph { ${many(10, (at) => `a${at}: version`)} }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'aliases', value: 210, maximum: 200 },
  ],
  [
    'fields',
    `{ graph { ${many(100, () => '...f')} } } fragment f on Graph { ${many(20, () => 'version')} }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'fields', value: 2001, maximum: 2000 },
  ],
  [
    'depth',
    `{ role(ref: "a") { ${nested(10, 'similar { edges { node { ', '} } } ')} } }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'depth', value: 32, maximum: 20 },
  ],
  [
    'cost',
    '{ roles(first: 200) { edges { node { similar(first: 1) { totalCount } } } } }',
    { code: 'QUERY_TOO_COSTLY', limit: 'cost', value: 1 + 200 * 301, maximum: 20_000 },
  ],
  [
    'values',
    `{ roles(first: 200) { edges { node { links(first: 90) { edges { ${many(28, (at) => `a${at}: weight`)} } } } } } }`,
    { code: 'QUERY_TOO_COSTLY', limit: 'values', value: 200 * 90 * 28, maximum: 500_000 },
  ],
  [
    'a page',
    '{ roles(first: 201) { totalCount } }',
    {
      code: 'BAD_USER_INPUT',
      limit: 'pageSize',
      value: 201,
      maximum: 200,
      argument: 'Query.roles(first:)',
    },
  ],
  [
    'a list',
    `{ connectors(between: [${many(51, (at) => `"a${at}"`)}]) { totalCount } }`,
    {
      code: 'BAD_USER_INPUT',
      limit: 'listLength',
      value: 51,
      maximum: 50,
      argument: 'Query.connectors(between:)',
    },
  ],
];

describe('refused before anything runs, with its figure and its maximum', () => {
  test.each(TOO_MUCH)('%s', async (_, query, extensions) => {
    const { status, data, errors = [] } = await ask({ query });
    expect({ status, data, extensions: errors.map((error) => error.extensions) }).toEqual({
      status: 400,
      data: undefined,
      extensions: [extensions],
    });
    expect(errors[0]?.message).toContain(String(extensions['value']));
    expect(errors[0]?.message).toContain(String(extensions['maximum']));
    expect([reads, logged]).toEqual([0, []]);
  });

  test('each with words of its own', async () => {
    const messages = await Promise.all(
      TOO_MUCH.map(async ([, query]) => (await ask({ query })).errors?.[0]?.message),
    );
    expect(new Set(messages).size).toBe(TOO_MUCH.length);
  });

  test('a second time as well, though documents are kept', async () => {
    const query = TOO_MUCH.find(([what]) => what === 'aliases')?.[1];
    expect((await ask({ query })).errors).toEqual((await ask({ query })).errors);
  });

  test('every one of the maxima', () => {
    const told = new Set(TOO_MUCH.map(([, , { limit }]) => limit));
    expect(Object.keys(MAXIMA).filter((limit) => !told.has(limit))).toEqual([]);
  });

  test('an operation with too many entities by a variable', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { status, errors } = await ask({ query, variables: { ids: Array(201).fill('a') } });
    expect([status, errors?.[0]?.extensions]).toMatchObject([400, { limit: 'listLength', value: 201 }]);
    expect(reads).toBe(0);
  });
});

describe('what is just within the maxima', () => {
  test.each([
    ['aliases', `{ ${many(99, (at) => `a${at}: __typename`)} }`],
    ['operations', `query q { __typename } ${many(49, (at) => `query q${at} { __typename }`)}`],
    ['depth', `{ __schema { types { ${nested(8, 'fields { type { ', '} } ')} } } }`],
  ])('%s', async (_, query) => {
    const { errors = [] } = await ask({
      query,
      operationName: query.startsWith('query q') ? 'q' : undefined,
    });
    expect(errors.filter(({ extensions }) => 'limit' in extensions)).toEqual([]);
  });
});

describe('what is wrong otherwise', () => {
  test('is told as ever: a syntax error at its place, a field that is not there', async () => {
    expect((await ask({ query: '{ tool(' })).errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_PARSE_FAILED',
    });
    expect((await ask({ query: '{ nothing }' })).errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    expect((await ask({ query: '{ ...f } fragment f on Query { ...f }' })).errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  test('is told by ten errors at most', async () => {
    const { status, errors } = await ask({ query: `{ ${many(90, (at) => `nothing${at}`)} }` });
    expect([status, errors?.length]).toEqual([400, 10]);
  });

  test('is told of fields that are selected over and over', async () => {
    const { status, errors } = await ask({ query: `{ graph { ${many(1900, () => 'version')} } }` });
    expect([status, errors?.[0]?.extensions]).toEqual([400, { code: 'GRAPHQL_VALIDATION_FAILED' }]);
    expect(errors?.[0]?.message).toContain('Select each once');
  });

  test('is told where no operation is meant', async () => {
    const { status, errors } = await ask({ query: '{ __typename }', operationName: 'other' });
    expect([status, errors?.[0]?.extensions]).toEqual([400, { code: 'OPERATION_RESOLUTION_FAILURE' }]);
  });
});

describe('a dry run', () => {
  const dry = { 'rolegraph-dry-run': 'true' };

  test('gives the figures of an operation with their maxima, and runs nothing', async () => {
    const query = '{ tools(first: 3) { edges { node { a: id b: name } } } }';
    const { status, data, extensions } = await ask({ query }, dry);
    expect({ status, data, cost: extensions?.['cost'] }).toEqual({
      status: 200,
      data: null,
      cost: {
        cost: { value: 4, maximum: 20_000 },
        values: { value: 6, maximum: 500_000 },
        depth: { value: 4, maximum: 20 },
        fields: { value: 5, maximum: 2000 },
        rootFields: { value: 1, maximum: 100 },
        aliases: { value: 2, maximum: 200 },
        spreads: { value: 0, maximum: 500 },
        refused: [],
      },
    });
    expect(reads).toBe(0);
  });

  test('of an operation that would be refused gives all that it would be refused for', async () => {
    const query = '{ roles(first: 201) { edges { node { similar { totalCount } } } } }';
    const { status, errors, extensions } = await ask({ query }, dry);
    expect([status, errors]).toEqual([200, undefined]);
    expect(extensions?.['cost']).toMatchObject({
      cost: { value: 1 + 201 * (1 + 300), maximum: 20_000 },
      refused: [
        { code: 'BAD_USER_INPUT', limit: 'pageSize', value: 201, maximum: 200 },
        { code: 'QUERY_TOO_COSTLY', limit: 'cost', value: 1 + 201 * 301, maximum: 20_000 },
      ],
    });
  });

  test('of a change changes nothing', async () => {
    const query = 'mutation { removeEntities(refs: ["a", "b"]) { version } }';
    const { data, extensions } = await ask({ query }, dry);
    expect([data, extensions?.['cost']?.['cost']]).toEqual([null, { value: 140, maximum: 20_000 }]);
    expect(reads).toBe(0);
  });

  test('is not taken for something else: only true and false are known', async () => {
    const query = '{ graph { version } }';
    const { status, errors } = await ask({ query }, { 'rolegraph-dry-run': 'yes' });
    expect([status, errors?.[0]?.extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
    expect(reads).toBe(0);
    await ask({ query }, { 'rolegraph-dry-run': 'false' });
    expect(reads).toBeGreaterThan(0);
  });

  test('of a document that is refused by its text alone is refused', async () => {
    const query = `{ ${many(101, () => '__typename')} }`;
    expect((await ask({ query }, dry)).errors?.[0]?.extensions).toMatchObject({ limit: 'rootFields' });
  });
});

test('what an operation costs is told to whoever wants to know, before it runs', async () => {
  const told: unknown[] = [];
  const plugin = limitsPlugin<{ name: string }>({ onMeasured: (size, { name }) => told.push([name, size]) });
  const server = new ApolloServer({
    schema: createSchema(),
    plugins: [plugin, ApolloServerPluginInlineTraceDisabled()],
    stopOnTerminationSignals: false,
  });
  const contextValue = { name: 'a request', loaders };
  const query = '{ tools(first: 3) { edges { node { id name } } } }';
  await server.executeOperation({ query }, { contextValue });
  expect(told).toEqual([['a request', { depth: 4, cost: 4, values: 6, excess: [] }]]);
  await server.stop();
});
