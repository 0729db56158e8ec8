import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { base64url, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { AuditEntry } from '../../../src/graph/audit.ts';
import { Memory } from '../../../src/loaders/Memory.ts';
import { createContextFor } from '../../../src/main/askStore.ts';
import { createSchema } from '../../../src/resolvers/createSchema.ts';
import { listAudit } from '../../../src/statements/audit.ts';
import type { Store } from '../../../src/store/Store.ts';
import { keyOf, keysFile } from '../../support/apiKeys.ts';
import { serverOver } from '../../support/httpServer.ts';
import { removeTemporaryFolders } from '../../support/temporaryFolder.ts';
import { fixtureStore } from './fixture.ts';

// Each mutation with each login that must not let it in, and with those that must.

const SECRET = 'a secret of the tests, of forty letters.';
const ISSUER = 'https://login.example.org/';
const AUDIENCE = 'rolegraph';

const MUTATIONS = Object.keys(createSchema().getMutationType()?.getFields() ?? {});

/** A change by each mutation that succeeds when a curator makes it, in an order in which they all do. */
const changesOf = (name: string): Readonly<Record<string, string>> => ({
  upsertEntities: `upsertEntities(input: [{ kind: TOOL, name: "${name}" }, { kind: TOOL, name: "${name} Two" }])`,
  upsertLinks: `upsertLinks(input: [{ from: "Back End Developer", relation: USES, to: "${name}", weight: 0.3 }])`,
  removeLinks: `removeLinks(input: [{ from: "Back End Developer", relation: USES, to: "${name}" }])`,
  mergeEntities: `mergeEntities(from: "${name} Two", into: "${name}")`,
  removeEntities: `removeEntities(refs: ["${name}"])`,
});

let store: Store;
let app: FastifyInstance;
let logged: unknown[];
const told: AuditEntry[] = [];

beforeAll(async () => {
  store = await fixtureStore();
  const memory = new Memory(store);
  ({ app, logged } = await serverOver(store, {
    context: createContextFor(store, memory, (entry) => told.push(entry)),
    auth: { keys: { secret: SECRET }, issuer: ISSUER, audience: AUDIENCE },
    access: {
      apiKeys: keysFile(
        { name: 'reader' },
        { name: 'curator', scopes: ['curator'] },
        { name: 'former', scopes: ['curator'], expires: '2020-01-01' },
      ),
    },
  }));
});

beforeEach(() => {
  told.length = 0;
});

afterAll(async () => {
  await app.close();
  await store.close();
  removeTemporaryFolders();
});

const now = (): number => Math.floor(Date.now() / 1000);

const CLAIMS = { sub: 'ada', scope: 'curator', iss: ISSUER, aud: AUDIENCE };

async function bearer(claims: JWTPayload = {}, secret = SECRET): Promise<Record<string, string>> {
  const token = await new SignJWT({ ...CLAIMS, exp: now() + 60, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
  return { authorization: `Bearer ${token}` };
}

/** A token that says it needs no signature, with a curator's. */
async function unsigned(): Promise<Record<string, string>> {
  const [, body, signature] = String((await bearer())['authorization']).split('.');
  const head = base64url.encode(JSON.stringify({ alg: 'none', typ: 'JWT' }));
  return { authorization: `Bearer ${[head, body, signature].join('.')}` };
}

async function post(query: string, headers: Record<string, string>): Promise<unknown> {
  const reply = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: { query },
  });
  expect(reply.statusCode).toBe(200);
  return reply.json();
}

const versionOf = async (): Promise<unknown> => post('{ graph { version } }', {});

type Login = () => Record<string, string> | Promise<Record<string, string>>;

const REFUSED: readonly [string, Login, string, string | null][] = [
  ['nothing', () => ({}), 'UNAUTHENTICATED', null],
  ['garbage', () => ({ authorization: 'Bearer letmein' }), 'UNAUTHENTICATED', null],
  ['a token of another secret', () => bearer({}, 'x'.repeat(40)), 'UNAUTHENTICATED', null],
  ['an expired token', () => bearer({ exp: now() - 60 }), 'UNAUTHENTICATED', null],
  ['a token for another audience', () => bearer({ aud: 'shop' }), 'UNAUTHENTICATED', null],
  ['a token of another issuer', () => bearer({ iss: 'https://evil.example/' }), 'UNAUTHENTICATED', null],
  [
    'a token of alg none',
    () => ({ authorization: `Bearer ${new UnsecuredJWT({ ...CLAIMS, exp: now() + 60 }).encode()}` }),
    'UNAUTHENTICATED',
    null,
  ],
  ['a token of alg none with a signature', unsigned, 'UNAUTHENTICATED', null],
  ['a token that may only read', () => bearer({ scope: 'read' }), 'FORBIDDEN', 'ada'],
  ['a token whose scope only begins so', () => bearer({ scope: 'curators Curator' }), 'FORBIDDEN', 'ada'],
  ['an unknown key', () => ({ 'x-api-key': keyOf('nobody') }), 'UNAUTHENTICATED', null],
  ['a key that may only read', () => ({ 'x-api-key': keyOf('reader') }), 'FORBIDDEN', 'key:reader'],
  ['an expired key', () => ({ 'x-api-key': keyOf('former') }), 'UNAUTHENTICATED', null],
];

test('there is a change by every mutation of the schema', () => {
  expect(Object.keys(changesOf('a')).sort()).toEqual([...MUTATIONS].sort());
  expect(MUTATIONS.length).toBeGreaterThan(0);
});

describe.each(MUTATIONS)('%s', (mutation) => {
  test.each(REFUSED)('is refused with %s: nothing changes, and it is told', async (_, login, code, who) => {
    const before = await versionOf();
    const answer = await post(`mutation { ${changesOf('Git')[mutation] ?? ''} { version } }`, await login());
    expect(answer).toEqual({
      data: { [mutation]: null },
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
    });
    expect(await versionOf()).toEqual(before);
    expect(told).toEqual([
      { at: expect.any(String), who, what: mutation, outcome: code, requestId: expect.any(String) },
    ]);
    expect(logged).toEqual([]);
  });
});

test.each<[string, Login, string]>([
  ['token', bearer, 'ada'],
  ['key', () => ({ 'x-api-key': keyOf('curator') }), 'key:curator'],
])("a curator's %s lets every mutation in, and is named in the audit log", async (kind, login, who) => {
  const headers = { ...(await login()), 'x-request-id': `by-${kind}` };
  const changes = changesOf(`Ruff ${kind}`);
  for (const [mutation, change] of Object.entries(changes)) {
    told.length = 0;
    const answer = await post(`mutation { ${change} { version } }`, headers);
    const version = await store.version();
    expect(answer).toMatchObject({ data: { [mutation]: { version } } });
    const [record] = await listAudit.run(store, { since: version - 1, first: 1 });
    expect(record).toMatchObject({ version, who, what: mutation });
    expect(told).toEqual([
      { at: expect.any(String), who, what: mutation, outcome: 'DONE', version, requestId: `by-${kind}` },
    ]);
  }
});

test('a change that a curator may make and that fails is told too', async () => {
  await post('mutation { removeEntities(refs: ["Nothing of that name"]) { version } }', await bearer());
  expect(told).toMatchObject([{ who: 'ada', what: 'removeEntities', outcome: 'BAD_USER_INPUT' }]);
  expect(told[0]).not.toHaveProperty('version');
});

test('a change that is made is answered, also where the audit log fails', async () => {
  const deaf = await serverOver(store, {
    context: createContextFor(store, new Memory(store), () => {
      throw new Error('The log is full.');
    }),
    auth: { keys: { secret: SECRET }, issuer: ISSUER, audience: AUDIENCE },
  });
  const reply = await deaf.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(await bearer()) },
    payload: { query: 'mutation { upsertEntities(input: [{ kind: TOOL, name: "Unheard" }]) { version } }' },
  });
  await deaf.app.close();
  expect(reply.json()).toEqual({ data: { upsertEntities: { version: await store.version() } } });
});
