import { inspect } from 'node:util';
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { ConfigError, readConfig } from '../../src/config/readConfig.ts';
import { readVersion } from '../../src/store/graphVersion.ts';
import { openStore } from '../../src/store/openStore.ts';
import { RolegraphError } from '../../src/graph/errors.ts';
import { hashOf, keyOf, keysFile } from '../support/apiKeys.ts';
import { serverOver } from '../support/httpServer.ts';
import { KeyServer } from '../support/keyServer.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// Whatever goes wrong, nothing that would let somebody in stands in the log, nor in an answer.

afterAll(removeTemporaryFolders);

/** All that can be seen of what was logged: messages, causes, stacks and properties. */
const seenIn = (logged: readonly unknown[]): string =>
  inspect(logged, { depth: null, showHidden: true, maxStringLength: null });

function expectNone(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) expect(text.includes(secret) ? secret : '').toBe('');
}

const MUTATION = { query: 'mutation { removeEntities(refs: ["a"]) { version } }' };

async function post(app: FastifyInstance, headers: Record<string, string>): Promise<string> {
  const reply = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: MUTATION,
  });
  return `${reply.body} ${JSON.stringify(reply.headers)}`;
}

describe('no secret is logged', () => {
  test('of tokens and keys that are refused, whatever the reason', async () => {
    const store = await emptyGrafeo();
    const server = new KeyServer();
    server.answerWith((response) => response.writeHead(500).end('private words of the key server'));
    const file = keysFile({ name: 'site' }, { name: 'old', expires: '2020-01-01' });
    const { app, logged } = await serverOver(store, {
      auth: { keys: { jwksUrl: await server.listen() } },
      access: { apiKeys: file, reading: 'closed' },
      rateLimits: { address: 1000, key: 1000 },
    });
    const token = await new SignJWT({ sub: 'ada', secretClaim: 'private' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(40)));
    const elliptic = token.replace(/^[^.]*/, Buffer.from('{"alg":"ES256"}').toString('base64url'));
    const secrets = [
      token,
      elliptic,
      token.split('.')[2] ?? '',
      keyOf('old'),
      keyOf('nobody'),
      hashOf(keyOf('old')).slice(20),
    ];
    const answers = [
      await post(app, { authorization: `Bearer ${token}` }),
      await post(app, { authorization: `Bearer ${elliptic}` }),
      await post(app, { authorization: token }),
      await post(app, { 'x-api-key': keyOf('old') }),
      await post(app, { 'x-api-key': keyOf('nobody') }),
      await post(app, { 'x-api-key': keyOf('site'), authorization: `Bearer ${token}` }),
    ];
    writeFileSync(file, `keys: [{ name: site, hash: "${keyOf('site')}", scopes: [read] }]`);
    for (let tries = 0; tries < 600 && logged.length < 2; tries += 1) await wait(20);
    // That the keys cannot be had, and that the file is wrong: so something was looked at.
    expect(logged.map(String)).toEqual([
      expect.stringMatching(/^RolegraphError: The token cannot be checked now/),
      expect.stringMatching(/^SettingsError: .*keys\[0\]\.hash: /),
    ]);
    expectNone(`${seenIn(logged)} ${answers.join(' ')}`, [...secrets, keyOf('site'), 'private']);
    await app.close();
    await server.close();
    await store.close();
  });

  test('of a Neo4j that cannot be reached', async () => {
    const password = 'a-password-of-the-tests';
    const store = await openStore({
      neo4j: { uri: 'bolt://127.0.0.1:9', username: 'neo4j', password, database: undefined },
      folder: '/nowhere',
      mustAnswer: false,
    });
    const { app, logged } = await serverOver(store, { ready: () => readVersion(store) });
    const reply = await app.inject({ url: '/readyz' });
    expect(reply.statusCode).toBe(503);
    const failed = await readVersion(store).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RolegraphError);
    expectNone(`${seenIn([...logged, failed])} ${reply.body}`, [password]);
    await app.close();
    await store.close();
  });

  test('of an address or a secret that is wrong', () => {
    const password = 'a-password-of-the-tests';
    const refused = (environment: Record<string, string>): unknown => {
      try {
        return readConfig(environment);
      } catch (error) {
        return error;
      }
    };
    const environments: readonly Record<string, string>[] = [
      { NEO4J_URI: `neo4j://ada:${password}@localhost` },
      { JWT_JWKS_URL: `https://ada:${password}@login.example.org/keys` },
      { JWT_SECRET: password },
      { METRICS_TOKEN: password.slice(0, 15) },
    ];
    for (const environment of environments) {
      const error = refused(environment);
      expect(error).toBeInstanceOf(ConfigError);
      expectNone(seenIn([error]), [password, password.slice(0, 15)]);
    }
  });
});
