import { gzipSync } from 'node:zlib';
import type { GraphQLSchema } from 'graphql';
import { brokenDocument } from './brokenDocuments.ts';
import type { Sent } from './Case.ts';
import type { Dice } from './Dice.ts';
import { DocumentWriter, type Asked } from './documents.ts';
import { hostileText, someInteger, someJson } from './hostile.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const SIMPLE = '{ tool(ref: "Git") { id name roles(first: 2) { totalCount } } }';

const asked = (dice: Dice, schema: GraphQLSchema): Asked => new DocumentWriter(schema, dice).write('query');

const post = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Sent => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...JSON_TYPE, ...headers },
  body,
});

const postJson = (body: unknown, headers: Readonly<Record<string, string>> = {}): Sent =>
  post(JSON.stringify(body), headers);

/** Fits the schema. */
export const validQuestion = (dice: Dice, schema: GraphQLSchema): Sent => postJson(asked(dice, schema));

/** Does not. */
export const brokenQuestion = (dice: Dice, schema: GraphQLSchema): Sent => {
  const { query, variables } = asked(dice, schema);
  return postJson({
    query: brokenDocument(dice, query),
    variables,
    ...(dice.chance(20) ? { operationName: hostileText(dice) } : {}),
  });
};

/** Changes things, whoever may. @param authorization of a curator */
export const change = (dice: Dice, schema: GraphQLSchema, authorization: string): Sent =>
  postJson(new DocumentWriter(schema, dice).write('mutation', 2), {
    ...(dice.chance(97) ? { authorization } : {}),
  });

const NAMED = [
  'query($v: EntityRef!) { tool(ref: $v) { id } }',
  'query($v: [EntityRef!]!) { connectors(between: $v) { totalCount } }',
  'query($v: [ID!]!) { nodes(ids: $v) { id } }',
  'query($v: EntityFilter) { tools(filter: $v) { totalCount } }',
  'query($v: Int) { tools(first: $v) { totalCount } }',
  'query($v: String) { tools(after: $v) { totalCount } }',
  'query($v: Float) { nextSteps(have: ["Git"], threshold: $v) { __typename } }',
  'query($v: Kind) { resolve(name: "Git", kind: $v) { how } }',
  'query($v: String!) { search(text: $v) { totalCount } }',
  'query($v: String!) { extract(text: $v) { entities { id } } }',
  'query($v: [_Any!]!) { _entities(representations: $v) { __typename } }',
  'query($v: Boolean!) { tools(first: 1) @include(if: $v) { totalCount } }',
  'mutation($v: [EntityInput!]!) { upsertEntities(input: $v) { version } }',
  'mutation($v: [LinkInput!]!) { removeLinks(input: $v) { version } }',
];

/** Variables of any shape. */
export const wrongVariables = (dice: Dice): Sent => {
  const query = dice.pick(NAMED);
  return dice.one(
    () => postJson({ query, variables: { v: someJson(dice) } }),
    () => postJson({ query, variables: someJson(dice) }),
    () => post(`{"query":${JSON.stringify(query)},"variables":{"v":${'['.repeat(dice.below(3000))}`),
    () => postJson({ query, variables: { v: Array.from({ length: 20_000 }, () => 'Git') } }),
    () => postJson({ query, variables: { v: 'x'.repeat(1_000_000) } }),
    () => postJson({ query, variables: { v: someInteger(dice), w: someJson(dice), __proto__: null } }),
    () => post(`{"query":${JSON.stringify(query)},"variables":{"__proto__":{"v":1},"constructor":{"v":2}}}`),
  );
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'content-type': [
    'application/json',
    'application/json; charset=utf-16',
    'application/json; charset=nothing',
    'application/graphql',
    'application/graphql-response+json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'x',
    '',
    ';;;',
    'application/json, text/html',
  ],
  accept: [
    '*/*',
    '',
    'text/html',
    'application/graphql-response+json',
    'application/json;q=0',
    'text/event-stream',
    'multipart/mixed',
    ',,,;q=nothing',
    'image/*',
  ],
  'accept-encoding': ['gzip', 'br', '*;q=0', 'identity;q=0', 'nothing', 'gzip;q=1e9'],
  'content-encoding': ['gzip', 'br', 'deflate', 'identity', 'nothing'],
  'apollo-require-preflight': ['true', ''],
  'x-apollo-operation-name': ['Q', ''],
  'apollographql-client-name': ['x'.repeat(3000)],
  authorization: [
    'Bearer',
    'Bearer ',
    'Bearer x.y.z',
    'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZXhwIjo5OTk5OTk5OTk5LCJzY29wZSI6ImN1cmF0b3IifQ.',
    `Bearer ${'a'.repeat(6000)}`,
    'Basic YTpi',
    'Bearer eyJ.eyJ.eyJ, Bearer x',
    '\u00ff\u00fe',
  ],
  'x-api-key': ['', 'x', 'x'.repeat(5000), '\u00e9', '__proto__'],
  'x-request-id': ['', 'a', 'a b', 'x'.repeat(129), 'é', '"><script>', '${jndi:ldap://x}'],
  'rolegraph-deadline': ['1', '0', '-1', '5000', '99999999999', '1e3', 'NaN', '0x10', '', '1,2', ' 7'],
  'rolegraph-dry-run': ['true', 'false', 'TRUE', '1', '', 'maybe', 'true,true'],
  'rolegraph-bookmark': [
    '',
    'x',
    'FB:kcwQ',
    '1',
    '-1',
    '9'.repeat(30),
    'x'.repeat(5000),
    'null',
    '[]',
    '0:0',
  ],
  traceparent: ['00-00000000000000000000000000000000-0000000000000000-00', 'x', ''],
  origin: ['https://evil.example', 'null', 'x', ''],
  host: ['evil.example', '', 'x y', 'a:b:c', '[::1]:4000', '127.0.0.1:99999'],
  'x-forwarded-for': ['1.2.3.4', 'x', '::', '1.1.1.1,'.repeat(500)],
  'x-forwarded-host': ['evil.example', '"><script>'],
  'x-forwarded-proto': ['https', 'javascript'],
  'if-none-match': ['*', '""', 'W/"x"', 'x'.repeat(2000)],
  range: ['bytes=0-', 'bytes=-1', 'bytes=9-1'],
  expect: ['nothing'],
  cookie: ['a=b', ';;;'],
  'sec-fetch-site': ['cross-site'],
  __proto__: ['x'],
};

const METHODS = ['POST', 'POST', 'POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'];
const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/',
  '/livez',
  '/readyz',
  '/connectors',
  '/metrics',
  '/graphiql',
];

/** What makes it the question of a browser, whether a page may ask. */
const PREFLIGHT = { origin: 'https://other.example', 'access-control-request-method': 'POST' };

/** A simple question with headers that lie or are none. */
export const strangeHeaders = (dice: Dice): Sent => {
  const method = dice.pick(METHODS);
  const path = dice.pick(PATHS);
  const names = Object.keys(VALUES);
  const headers = dice.times(1, 4, () => {
    const name = dice.pick(names);
    return [name, dice.pick(VALUES[name] ?? [''])] as const;
  });
  const isGet = method === 'GET' || method === 'HEAD';
  return {
    method,
    path: isGet && path === '/graphql' ? `/graphql?query=${encodeURIComponent(SIMPLE)}` : path,
    headers: {
      ...JSON_TYPE,
      ...(method === 'OPTIONS' && dice.pick([true, false]) ? PREFLIGHT : {}),
      ...Object.fromEntries(headers),
    },
    ...(isGet || method === 'OPTIONS' ? {} : { body: JSON.stringify({ query: SIMPLE }) }),
  };
};

const QUOTED = JSON.stringify(SIMPLE);
const BODIES: readonly ((dice: Dice) => Sent)[] = [
  (dice) => postJson(someJson(dice)),
  (dice) => post(hostileText(dice)),
  () => post(''),
  () => post('null'),
  () => post('{"query":'),
  () => post('{"query":null}'),
  (dice) => postJson({ query: someJson(dice), variables: someJson(dice), extensions: someJson(dice) }),
  (dice) => postJson({ query: SIMPLE, operationName: someJson(dice) }),
  (dice) => postJson({ query: SIMPLE, extensions: { bookmark: someJson(dice) } }),
  (dice) =>
    postJson({ extensions: { persistedQuery: { version: someInteger(dice), sha256Hash: someJson(dice) } } }),
  (dice) =>
    postJson({
      query: SIMPLE,
      extensions: { persistedQuery: { version: 1, sha256Hash: hostileText(dice) } },
    }),
  (dice) => postJson({ documentId: someJson(dice), id: someJson(dice) }),
  (dice) => postJson(dice.times(0, 200, () => ({ query: SIMPLE }))),
  () => post('['.repeat(100_000)),
  () => post('['.repeat(100_000) + ']'.repeat(100_000)),
  () => post(`{"query":${QUOTED},"variables":{"v":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}}`),
  () => post(`{"query":${QUOTED},"extensions":${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`),
  () => post(`{"query":${QUOTED},"query":"{ nothing }"}`),
  () => post(`{"__proto__":{"query":${QUOTED}}}`),
  () => post(`{"constructor":{"prototype":{"x":1}},"query":${QUOTED}}`),
  () => post(`{"query":"${'x'.repeat(200_000)}"}`),
  () => post(`{"query":${QUOTED},"variables":{"v":"${'x'.repeat(8_000_000)}"}}`),
  () => post(gzipSync(JSON.stringify({ query: SIMPLE })), { 'content-encoding': 'gzip' }),
  () => post(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
  () => post(Buffer.from([0xff, 0xfe, 0x00, 0x7b])),
  () => post(Buffer.from(`{"query":"{ tool(ref: \\"\xff\\") { id } }"}`, 'latin1')),
  () => post(`\ufeff{"query":${QUOTED}}`),
  () => post(`{"query":${QUOTED}}{"query":${QUOTED}}`),
  () => post(`{"query":${QUOTED},"variables":{"n":1e400,"m":${'9'.repeat(10_000)}}}`),
  () =>
    post(`--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--`, {
      'content-type': 'multipart/form-data; boundary=x',
    }),
  () => post('query=%7Bgraph%7Bversion%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
];

/** Bodies that are no question. */
export const strangeBody = (dice: Dice): Sent => dice.pick(BODIES)(dice);
