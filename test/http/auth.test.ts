// One long file: each case is an input with what a user sees of it, and they share one set-up.
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { base64url, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { Viewer } from '../../src/graph/viewer.ts';
import type { AuthSettings } from '../../src/http/auth/createAuthenticator.ts';
import { createServer } from '../../src/http/createServer.ts';
import { KeyServer, signingKey, type SigningKey } from '../support/keyServer.ts';
import { whoSchema, type WhoContext } from '../support/whoSchema.ts';

const SECRET = 'a secret of the tests, of forty letters.';
const OTHER = 'another secret, which is as long as that';
const ISSUER = 'https://login.example.org/';
const AUDIENCE = 'rolegraph';
const now = (): number => Math.floor(Date.now() / 1000);

interface Served {
  readonly app: FastifyInstance;
  readonly logged: unknown[];
}

const apps: FastifyInstance[] = [];

async function serve(auth?: AuthSettings): Promise<Served> {
  const logged: unknown[] = [];
  const app = await createServer<WhoContext>({
    schema: whoSchema,
    context: (viewer) => ({ viewer }),
    auth,
    ready: () => Promise.resolve(),
    sandbox: true,
    firstDocument: '{ open }',
    log: (error) => logged.push(error),
  });
  apps.push(app);
  return { app, logged };
}

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

const post = (app: FastifyInstance, query: string, authorization?: string) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    payload: JSON.stringify({ query }),
  });

/** Who the server takes the sender for, or why it lets nobody in. */
async function ask(app: FastifyInstance, authorization?: string, code = 'UNAUTHENTICATED'): Promise<unknown> {
  const reply = await post(app, 'mutation { who { subject scopes } }', authorization);
  expect(reply.statusCode).toBe(200);
  const body: { data: { who: Viewer | null }; errors?: { message: string; extensions: unknown }[] } =
    reply.json();
  if (!body.errors) return body.data.who;
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0]?.extensions).toEqual({ code });
  return body.errors[0]?.message;
}

const CLAIMS = { sub: 'ada', scope: 'curator', iss: ISSUER, aud: AUDIENCE };

/** A token of these claims, valid for a minute unless they say otherwise. */
const signed = (claims: JWTPayload, secret = SECRET, alg = 'HS256'): Promise<string> =>
  new SignJWT({ exp: now() + 60, ...claims })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(secret));

const bearer = async (...about: Parameters<typeof signed>): Promise<string> =>
  `Bearer ${await signed(...about)}`;

/** A token without what these claims would say. */
const without = (...names: string[]): JWTPayload => ({
  ...CLAIMS,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
});

const CHANGED = 'The token is not valid: it was changed, or signed by a key that this server does not know.';
const OTHER_WAY = 'The token is not valid: it is signed in a way that this server does not take (alg).';
const NO_FORM = 'The authorization header is not of the form Bearer ….';

describe('a shared secret', () => {
  const settings: AuthSettings = { keys: { secret: SECRET }, issuer: ISSUER, audience: AUDIENCE };

  test.each<[string, JWTPayload, string[]]>([
    ['scope', CLAIMS, ['curator']],
    ['several in scope', { ...CLAIMS, scope: 'read  curator' }, ['read', 'curator']],
    ['scp as a list', { ...without('scope'), scp: ['read', 'curator'] }, ['read', 'curator']],
    ['scp as a text', { ...without('scope'), scp: 'curator read' }, ['curator', 'read']],
    ['both, each once', { ...CLAIMS, scp: ['curator', 'more'] }, ['curator', 'more']],
    ['neither', without('scope'), []],
    ['one that is no text', { ...CLAIMS, scope: 5 }, []],
    ['an audience among several', { ...CLAIMS, aud: ['other', AUDIENCE] }, ['curator']],
  ])('lets in the holder of a token with %s', async (_, claims, scopes) => {
    const { app } = await serve(settings);
    expect(await ask(app, await bearer(claims))).toEqual({ subject: 'ada', scopes });
  });

  test('takes the word Bearer in any case, as HTTP says', async () => {
    const { app } = await serve(settings);
    expect(await ask(app, `bearer ${await signed(CLAIMS)}`)).toMatchObject({ subject: 'ada' });
  });

  test.each<[string, () => Promise<string | undefined>, string]>([
    [
      'no header',
      () => Promise.resolve(undefined),
      'This needs a login. Send a token in the header authorization: Bearer ….',
    ],
    ['another scheme', () => Promise.resolve('Basic YTpi'), NO_FORM],
    ['a token without its scheme', () => signed(CLAIMS), NO_FORM],
    ['two tokens', async () => `Bearer ${await signed(CLAIMS)} ${await signed(CLAIMS)}`, NO_FORM],
    ['a word that is no token', () => Promise.resolve('Bearer letmein'), CHANGED],
    ['a token of another secret', () => bearer(CLAIMS, OTHER), CHANGED],
    ['an empty signature', async () => (await bearer(CLAIMS)).replace(/[^.]*$/, ''), CHANGED],
    [
      'changed claims',
      async () => {
        const [head, , signature] = (await bearer(CLAIMS)).split('.');
        const body = base64url.encode(JSON.stringify({ ...CLAIMS, sub: 'eve', exp: now() + 60 }));
        return [head, body, signature].join('.');
      },
      CHANGED,
    ],
    [
      'alg none',
      () => Promise.resolve(`Bearer ${new UnsecuredJWT({ ...CLAIMS, exp: now() + 60 }).encode()}`),
      OTHER_WAY,
    ],
    [
      'alg none, with a signature',
      async () => {
        const [, body, signature] = (await bearer(CLAIMS)).split('.');
        return `Bearer ${[base64url.encode(JSON.stringify({ alg: 'none' })), body, signature].join('.')}`;
      },
      OTHER_WAY,
    ],
    ['another algorithm of the same secret', () => bearer(CLAIMS, SECRET.repeat(2), 'HS512'), OTHER_WAY],
    [
      'an expired token',
      () => bearer({ ...CLAIMS, exp: now() - 6 }),
      'The token has expired. Get a new one.',
    ],
    [
      'a token for ever',
      () => bearer(without('exp')),
      'The token is not valid: it does not say until when it holds (exp).',
    ],
    [
      'a token of nobody',
      () => bearer(without('sub')),
      'The token is not valid: it does not say who its holder is (sub).',
    ],
    [
      'a token of an empty name',
      () => bearer({ ...CLAIMS, sub: ' ' }),
      'The token is not valid: it does not say who its holder is (sub).',
    ],
    [
      'a token for later',
      () => bearer({ ...CLAIMS, nbf: now() + 20 }),
      'The token is not valid: it does not hold yet (nbf).',
    ],
    [
      'a token of another issuer',
      () => bearer({ ...CLAIMS, iss: `${ISSUER}evil` }),
      'The token is not valid: it is from another issuer than this server takes (iss).',
    ],
    [
      'a token for another audience',
      () => bearer({ ...CLAIMS, aud: 'shop' }),
      'The token is not valid: it is for another audience than this server (aud).',
    ],
    [
      'a token for no audience',
      () => bearer(without('aud')),
      'The token is not valid: it is for another audience than this server (aud).',
    ],
  ])('lets nobody in with %s, and answers questions all the same', async (_, header, message) => {
    const { app, logged } = await serve(settings);
    const authorization = await header();
    expect(await ask(app, authorization)).toBe(message);
    expect((await post(app, '{ open }', authorization)).json()).toEqual({ data: { open: 'open' } });
    expect(logged).toEqual([]);
  });

  test('forgives clocks that differ by a few seconds', async () => {
    const { app } = await serve(settings);
    expect(await ask(app, await bearer({ ...CLAIMS, exp: now() - 3 }))).toMatchObject({ subject: 'ada' });
    expect(await ask(app, await bearer({ ...CLAIMS, nbf: now() + 3 }))).toMatchObject({ subject: 'ada' });
  });

  test('looks at issuer and audience only where they are set', async () => {
    const { app } = await serve({ keys: { secret: SECRET } });
    expect(await ask(app, await bearer(without('iss', 'aud')))).toMatchObject({ subject: 'ada' });
  });

  test('forgives as much as it is told to', async () => {
    const { app } = await serve({ ...settings, skew: 0 });
    expect(await ask(app, await bearer({ ...CLAIMS, exp: now() - 2 }))).toBe(
      'The token has expired. Get a new one.',
    );
    const lenient = await serve({ ...settings, skew: 120 });
    expect(await ask(lenient.app, await bearer({ ...CLAIMS, exp: now() - 60 }))).toMatchObject({
      subject: 'ada',
    });
  });

  test('takes no holder who is named as an API key is: the audit log must tell them apart', async () => {
    const { app } = await serve(settings);
    expect(await ask(app, await bearer({ ...CLAIMS, sub: 'key:partner-site' }))).toBe(
      'The token is not valid: its holder (sub) is named as API keys are.',
    );
  });

  test('ends the start where none of the algorithms fits it', async () => {
    await expect(serve({ ...settings, algorithms: ['RS256', 'ES256'] })).rejects.toThrow(
      'JWT_ALGORITHMS: RS256, ES256 cannot be checked with the keys that are set. They are for HS256.',
    );
  });

  test('is no public key: a token of a key pair is not taken', async () => {
    const { app } = await serve(settings);
    const { privateKey } = await signingKey('one');
    const token = await new SignJWT({ ...CLAIMS, exp: now() + 60 })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(privateKey);
    expect(await ask(app, `Bearer ${token}`)).toBe(OTHER_WAY);
  });
});

describe('where nothing is set up', () => {
  test('nobody is let in, and the answer says how to turn it on', async () => {
    const { app } = await serve();
    const message =
      'This server takes no changes, since it cannot check a login. Whoever runs it can set JWT_SECRET, JWT_JWKS_URL or API_KEYS.';
    expect(await ask(app)).toBe(message);
    expect(await ask(app, await bearer(CLAIMS))).toBe(message);
    expect((await post(app, '{ open }')).json()).toEqual({ data: { open: 'open' } });
  });
});

describe('published keys', () => {
  const server = new KeyServer();
  const GONE =
    'The token cannot be checked now: the server that has the keys does not answer. Send it again later.';
  let url: string;
  let first: SigningKey;
  let second: SigningKey;

  beforeAll(async () => {
    url = await server.listen();
    first = await signingKey('first');
    second = await signingKey('second');
  });

  afterAll(() => server.close());

  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** The clock stands so many milliseconds later, until mocks are restored. */
  const passTime = (milliseconds: number): void => {
    const later = Date.now() + milliseconds;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
  };

  const by = async (key: SigningKey, header: object = {}, claims: JWTPayload = CLAIMS): Promise<string> => {
    const token = await new SignJWT({ exp: now() + 600, ...claims })
      .setProtectedHeader({ alg: key.algorithm, kid: key.kid, ...header })
      .sign(key.privateKey);
    return `Bearer ${token}`;
  };

  test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('check a token that is signed by %s', async (algorithm) => {
    const key = await signingKey('one', algorithm);
    server.publish(key);
    const { app } = await serve({ keys: { jwksUrl: url }, issuer: ISSUER, audience: AUDIENCE });
    expect(await ask(app, await by(key))).toEqual({ subject: 'ada', scopes: ['curator'] });
  });

  test('take the algorithms that they are narrowed to, and no others', async () => {
    const [ec, rsa] = [await signingKey('one'), await signingKey('two', 'RS256')];
    server.publish(ec, rsa);
    const { app } = await serve({ keys: { jwksUrl: url }, algorithms: ['HS256', 'RS256'] });
    expect(await ask(app, await by(rsa))).toMatchObject({ subject: 'ada' });
    expect(await ask(app, await by(ec))).toBe(OTHER_WAY);
    // Of what it is narrowed to, only what public keys can check counts.
    expect(await ask(app, await bearer(CLAIMS))).toBe(OTHER_WAY);
  });

  test('are fetched once, and not before a change asks for them', async () => {
    server.publish(first);
    const { app } = await serve({ keys: { jwksUrl: url } });
    const before = server.asked;
    const authorization = await by(first);
    await post(app, '{ open }', authorization);
    expect(server.asked).toBe(before);
    await Promise.all([1, 2, 3].map(() => ask(app, authorization)));
    await ask(app, authorization);
    expect(server.asked).toBe(before + 1);
  });

  test('are fetched anew for a key that came later; the one that went is not taken any more', async () => {
    server.publish(first);
    const { app } = await serve({ keys: { jwksUrl: url } });
    expect(await ask(app, await by(first))).toMatchObject({ subject: 'ada' });
    server.publish(second);
    expect(await ask(app, await by(second))).toBe(CHANGED);
    // Half a minute later, since unknown keys must not make the server ask each time.
    passTime(31_000);
    expect(await ask(app, await by(second))).toMatchObject({ subject: 'ada' });
    expect(await ask(app, await by(first))).toBe(CHANGED);
  });

  test('check a token that names no key, whichever of them signed it', async () => {
    server.publish(first, second);
    const { app } = await serve({ keys: { jwksUrl: url } });
    expect(await ask(app, await by(second, { kid: undefined }))).toMatchObject({ subject: 'ada' });
    const stranger = await signingKey('third');
    expect(await ask(app, await by(stranger, { kid: undefined }))).toBe(CHANGED);
    const expired = { ...CLAIMS, exp: now() - 60 };
    expect(await ask(app, await by(second, { kid: undefined }, expired))).toBe(
      'The token has expired. Get a new one.',
    );
  });

  test('are no secrets: a token that is signed with the text of a public key is not taken', async () => {
    server.publish(first);
    const { app, logged } = await serve({ keys: { jwksUrl: url } });
    expect(await ask(app, await bearer(CLAIMS, JSON.stringify(first.published)))).toBe(OTHER_WAY);
    expect(logged).toEqual([]);
  });

  test.each<[string, Parameters<KeyServer['answerWith']>[0]]>([
    ['answers with an error', (response) => response.writeHead(500).end()],
    ['answers with no JSON', (response) => response.writeHead(200).end('<html>')],
    ['answers with no keys', (response) => response.writeHead(200).end('{}')],
    ['breaks off', (response) => response.destroy()],
    ['sends one elsewhere', (response) => response.writeHead(302, { location: '/other' }).end()],
    ['never answers', () => undefined],
    ['never ends its answer', (response) => response.writeHead(200).write('{')],
  ])('when their server %s, nobody is let in, soon, and the log says why', async (_, answer) => {
    server.answerWith(answer);
    const { app, logged } = await serve({ keys: { jwksUrl: url } });
    const authorization = await by(first);
    expect(await ask(app, authorization, 'STORE_UNAVAILABLE')).toBe(GONE);
    expect(logged).toMatchObject([
      { cause: { message: `The keys that tokens are checked with cannot be had from ${url}.` } },
    ]);
    expect(inspect(logged, { depth: null })).not.toContain(authorization.slice('Bearer '.length));
    server.publish(first);
    // It is not asked again at once.
    const { asked } = server;
    expect(await ask(app, authorization, 'STORE_UNAVAILABLE')).toBe(GONE);
    expect(server.asked).toBe(asked);
    passTime(1001);
    expect(await ask(app, authorization)).toMatchObject({ subject: 'ada' });
  });

  test('are used on while they cannot be fetched anew, for an hour; the log tells of each try', async () => {
    server.publish(first);
    const { app, logged } = await serve({ keys: { jwksUrl: url } });
    const authorization = await by(first, {}, { ...CLAIMS, exp: now() + 9000 });
    expect(await ask(app, authorization)).toMatchObject({ subject: 'ada' });
    server.answerWith((response) => response.writeHead(500).end());
    const { asked } = server;
    passTime(11 * 60_000);
    expect(await ask(app, authorization)).toMatchObject({ subject: 'ada' });
    expect(await ask(app, authorization)).toMatchObject({ subject: 'ada' });
    expect([server.asked - asked, logged.map(String)]).toEqual([
      1,
      [`KeysUnavailable: The keys that tokens are checked with cannot be had from ${url}.`],
    ]);
    // Whether a key that is not among them is one, nobody can tell.
    expect(await ask(app, await by(second), 'STORE_UNAVAILABLE')).toBe(GONE);
    jest.restoreAllMocks();
    passTime(61 * 60_000);
    expect(await ask(app, authorization, 'STORE_UNAVAILABLE')).toBe(GONE);
  });

  test('are waited for no longer than the request lasts', async () => {
    server.answerWith(() => undefined);
    const { app } = await serve({ keys: { jwksUrl: url } });
    const reply = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        authorization: await by(first),
        'rolegraph-deadline': '100',
      },
      payload: { query: 'mutation { who { subject } }' },
    });
    expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }] });
  });

  test('when their server is gone, nobody is let in', async () => {
    const { app, logged } = await serve({ keys: { jwksUrl: 'http://127.0.0.1:9/keys' } });
    expect(await ask(app, await by(first), 'STORE_UNAVAILABLE')).toBe(GONE);
    expect(logged).toHaveLength(1);
  });
});

test('a token is checked once, however many changes a document has', async () => {
  const server = new KeyServer();
  server.answerWith((response) => response.writeHead(500).end());
  const { app } = await serve({ keys: { jwksUrl: await server.listen() } });
  const key = await signingKey('one');
  const token = await new SignJWT({ sub: 'ada', exp: now() + 60 })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .sign(key.privateKey);
  const reply = await post(app, 'mutation { a: who { subject } b: who { subject } }', `Bearer ${token}`);
  expect(reply.json()).toMatchObject({ errors: [{ path: ['a'] }, { path: ['b'] }] });
  expect(server.asked).toBe(1);
  await server.close();
});

test("the sandbox's site may send a token", async () => {
  const { app } = await serve({ keys: { secret: SECRET } });
  const reply = await app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin: 'https://studio.apollographql.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
  const allowed = String(reply.headers['access-control-allow-headers']).split(', ');
  expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type', 'x-api-key']));
});

test('a change that comes by GET is refused', async () => {
  const { app } = await serve({ keys: { secret: SECRET } });
  const reply = await app.inject({
    url: `/graphql?query=${encodeURIComponent('mutation { who { subject } }')}`,
    headers: { authorization: await bearer(CLAIMS), 'apollo-require-preflight': 'true' },
  });
  expect([reply.statusCode, reply.json()]).toMatchObject([
    405,
    { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});
