import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { listAudit } from '../../../src/statements/audit.ts';
import type { Store } from '../../../src/store/Store.ts';
import { serverOver } from '../../support/httpServer.ts';
import { fixtureStore } from './fixture.ts';

const SECRET = 'a secret of the tests, of forty letters.';

let store: Store;
/** Two servers on one store: what one changes, the other must show. */
let one: FastifyInstance;
let other: FastifyInstance;
let logged: unknown[];

beforeAll(async () => {
  store = await fixtureStore();
  const server = await serverOver(store, { auth: { keys: { secret: SECRET } } });
  one = server.app;
  logged = server.logged;
  other = (await serverOver(store)).app;
});

afterAll(async () => {
  await one.close();
  await other.close();
  await store.close();
});

const token = (claims: object): Promise<string> =>
  new SignJWT({ sub: 'ada', exp: Math.floor(Date.now() / 1000) + 60, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));

async function post(app: FastifyInstance, query: string, bearer?: string): Promise<unknown> {
  const reply = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    payload: JSON.stringify({ query }),
  });
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

const CHANGE =
  'mutation { upsertEntities(input: [{ kind: TOOL, name: "Ruff" }]) { version entities { id } } }';
const SEARCH = '{ graph { version } search(text: "Ruff") { edges { node { id } } } }';

const refused = (code: string) => ({
  data: { upsertEntities: null },
  errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
});

test('a curator with a token changes what everybody sees; nobody else does', async () => {
  const nothing = { data: { graph: { version: 2 }, search: { edges: [] } } };
  expect(await post(other, SEARCH)).toEqual(nothing);
  expect(await post(one, CHANGE)).toEqual(refused('UNAUTHENTICATED'));
  expect(await post(one, CHANGE, await token({ scope: 'curator', exp: 1 }))).toEqual(
    refused('UNAUTHENTICATED'),
  );
  expect(await post(one, CHANGE, await token({ scope: 'read' }))).toEqual(refused('FORBIDDEN'));
  // A server without a way to check tokens takes no change, whoever sends it.
  const curator = await token({ scope: 'read curator' });
  expect(await post(other, CHANGE, curator)).toEqual(refused('UNAUTHENTICATED'));
  expect(await post(one, SEARCH, await token({ scope: 'curator', exp: 1 }))).toEqual(nothing);
  expect(await post(one, CHANGE, curator)).toEqual({
    data: { upsertEntities: { version: 3, entities: [{ id: 'tool:ruff' }] } },
  });
  const found = { data: { graph: { version: 3 }, search: { edges: [{ node: { id: 'tool:ruff' } }] } } };
  expect(await post(one, SEARCH)).toEqual(found);
  expect(await post(other, SEARCH)).toEqual(found);
  expect(await listAudit.run(store, { since: 0, first: 10 })).toMatchObject([{ who: 'ada', version: 3 }]);
  expect(logged).toEqual([]);
});

test('a hundred entities in one change are taken, and a document that would change thousands is not', async () => {
  const curator = await token({ scp: ['curator'] });
  const items = Array.from({ length: 100 }, (_, index) => `{ kind: PROJECT, name: "P ${index}" }`).join();
  const answer = await post(
    one,
    `mutation { upsertEntities(input: [${items}]) { entities { id degree } } }`,
    curator,
  );
  expect(answer).toMatchObject({ data: { upsertEntities: { entities: { length: 100 } } } });
  const names = Array.from({ length: 100 }, (_, index) => `"P ${index}"`).join();
  const many = Array.from(
    { length: 10 },
    (_, index) => `m${index}: removeEntities(refs: [${names}]) { version }`,
  );
  const reply = await one.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${curator}` },
    payload: JSON.stringify({ query: `mutation { ${many.join(' ')} }` }),
  });
  expect([reply.statusCode, reply.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] },
  ]);
});
