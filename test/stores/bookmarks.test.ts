import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../src/main/createApp.ts';
import type { Store } from '../../src/store/Store.ts';
import { curatorToken, SECRET } from '../support/curatorToken.ts';
import { fixtureStore } from './graphql/fixture.ts';

// What a client does to see its own writes, whichever server of the graph answers.

let store: Store;
let app: FastifyInstance;
let token: string;
const logged: unknown[] = [];

beforeAll(async () => {
  store = await fixtureStore();
  ({ app } = await createApp(store, {
    http: { deadline: 60_000 },
    auth: { keys: { secret: SECRET } },
    sandbox: true,
    log: (error) => logged.push(error),
  }));
  token = await curatorToken();
});

afterAll(async () => {
  await app.close();
  await store.close();
  expect(logged).toEqual([]);
});

type Headers = Readonly<Record<string, string>>;

async function post(body: object, headers: Headers = {}) {
  const reply = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    payload: JSON.stringify(body),
  });
  const json: { data?: unknown; extensions?: Record<string, unknown>; errors?: unknown[] } = reply.json();
  return { status: reply.statusCode, bookmark: reply.headers['rolegraph-bookmark'], ...json };
}

const rename = (name: string): object => ({
  query: `mutation { upsertEntities(input: [{ id: "tool:git", name: "${name}" }]) { version } }`,
});
const VERSION = '{ graph { version } }';

describe('a write', () => {
  test('is answered with a bookmark, in the header and in the extensions alike', async () => {
    const { status, bookmark, extensions } = await post(rename('Git of bookmarks'));
    expect(status).toBe(200);
    expect(bookmark).toMatch(/^\S+$/);
    expect(extensions?.['bookmark']).toBe(bookmark);
  });

  test('that changes nothing too: what it found is what the client has seen', async () => {
    const { bookmark } = await post(rename('Git of bookmarks'));
    expect(bookmark).toMatch(/^\S+$/);
  });

  test('is seen by the next write of the same request', async () => {
    const { data } = await post({
      query: `mutation {
        one: upsertEntities(input: [{ id: "tool:smoker", name: "Bee smoker" }]) {
          entities { links { edges { node { id } } } }
        }
        two: upsertLinks(input: [{ from: "role:designer", relation: USES, to: "tool:smoker", weight: 0.1 }]) {
          links { to { links { edges { node { id } } } } }
        }
      }`,
    });
    const linked = (...ids: string[]) => ({ links: { edges: ids.map((id) => ({ node: { id } })) } });
    expect(data).toEqual({
      one: { entities: [linked('role:beekeeper')] },
      two: { links: [{ to: linked('role:beekeeper', 'role:designer') }] },
    });
  });

  test('that fails has none, nor has a read', async () => {
    const refused = await post({ query: 'mutation { removeEntities(refs: ["tool:none"]) { version } }' });
    expect(refused.errors).toHaveLength(1);
    expect(refused.bookmark).toBeUndefined();
    const read = await post({ query: VERSION });
    expect([read.bookmark, read.extensions?.['bookmark']]).toEqual([undefined, undefined]);
  });
});

describe('a request with a bookmark', () => {
  let bookmark: string;

  beforeAll(async () => {
    bookmark = String((await post(rename('Git'))).bookmark);
  });

  test('is answered, by the header, by the extensions of a POST, and by those of a GET', async () => {
    const query = '{ node(id: "tool:git") { ... on Tool { name } } }';
    const data = { node: { name: 'Git' } };
    expect(await post({ query }, { 'rolegraph-bookmark': bookmark })).toMatchObject({ status: 200, data });
    expect(await post({ query, extensions: { bookmark } })).toMatchObject({ status: 200, data });
    const asked = new URLSearchParams({ query, extensions: JSON.stringify({ bookmark }) });
    const reply = await app.inject({
      url: `/graphql?${asked.toString()}`,
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect([reply.statusCode, reply.json()]).toMatchObject([200, { data }]);
  });

  test.each([
    ['no text', 7, /^The bookmark is no text\. Leave it out/],
    ['of nothing', 'x', /Leave it out, or send the one of the last change\.$/],
    ['empty', '', /Leave it out, or send the one of the last change\.$/],
    ['endless', 'a'.repeat(5000), /^The bookmark has 5000 letters, and none has above 4096\./],
  ])('that is %s is refused as a whole', async (_, wrong, message) => {
    const answer = await post({ query: VERSION, extensions: { bookmark: wrong } });
    expect(answer).toEqual({
      status: 400,
      errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('that is wrong changes nothing', async () => {
    const before = await post({ query: VERSION });
    const answer = await post(rename('Not Git'), { 'rolegraph-bookmark': 'x' });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(await post({ query: VERSION })).toEqual(before);
  });

  test('null is none', async () => {
    expect(await post({ query: VERSION, extensions: { bookmark: null } })).toMatchObject({ status: 200 });
  });

  test('is not waited for where the limits refuse it, or where only the cost is asked', async () => {
    const query = `{ roles(first: 200) { edges { node { tools(first: 200) { totalCount edges { node {
      roles(first: 200) { totalCount } } } } } } } }`;
    const wrong = { 'rolegraph-bookmark': 'x' };
    expect(await post({ query }, wrong)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
    const dry = await post({ query: VERSION }, { ...wrong, 'rolegraph-dry-run': 'true' });
    expect(dry).toMatchObject({ status: 200, extensions: { cost: expect.anything() } });
  });
});

describe('a page or a file with a bookmark', () => {
  test.each(['/entity?ref=tool:git', '/entity.json?ref=tool:git', '/'])('%s', async (url) => {
    const bookmark = String((await post(rename('Git'))).bookmark);
    const get = (given: string) => app.inject({ url, headers: { 'rolegraph-bookmark': given } });
    const right = await get(bookmark);
    expect(right.statusCode).toBe(200);
    const wrong = await get('x');
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('bookmark');
    expect(wrong.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(wrong.headers['etag']).toBeUndefined();
  });
});
