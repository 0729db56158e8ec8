import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Neo4jStore } from '../../src/store/Neo4jStore.ts';
import { FaultServer } from '../support/faults/FaultServer.ts';
import { servingTable, writeServingTable } from '../support/faults/servingTable.ts';

/** A second server, which takes five seconds to start. */
const isLong =
  process.env['ROLEGRAPH_TEST_LOGIN'] === '1' && process.env['ROLEGRAPH_TEST_NEO4J'] !== undefined;

describe('a Neo4j that asks for a password', () => {
  if (!isLong) {
    process.stderr.write(
      'login: skipped here; CI and `npm run test:long` ask a second Neo4j, one with a password\n',
    );
    test.skip('is asked with ROLEGRAPH_TEST_LOGIN=1 in the run on Neo4j', () => undefined);
    return;
  }

  const login = { username: 'neo4j', password: 'password' };
  let server: ChildProcess;
  let uri: string;

  beforeAll(async () => {
    const script = fileURLToPath(new URL('../neo4j/server.mjs', import.meta.url));
    const child = spawn(process.execPath, [script, '--auth'], { stdio: ['pipe', 'pipe', 'inherit'] });
    server = child;
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    uri = line.toString().trim();
  });

  afterAll(async () => {
    // It serves until the end of its input.
    server.stdin?.end();
    await once(server, 'exit');
  });

  test('lets in who knows it', async () => {
    const store = await Neo4jStore.open({ uri, ...login, deadline: 60_000 });
    expect(await store.version()).toBe(0);
    await store.close();
  });

  test.each([
    ['a wrong password', { username: 'neo4j', password: 'wrong' }],
    ['an unknown user', { username: 'nobody', password: 'password' }],
    ['no login at all', {}],
  ])('refuses %s, and says what to check', async (_, wrong) => {
    await expect(Neo4jStore.open({ uri, ...wrong, deadline: 60_000 })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'Neo4j refused the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.',
    });
  });

  test('is asked once for a wrong login, however often the store is, so that nobody else is kept out', async () => {
    // Neo4j would refuse everybody of this name for some seconds after three wrong tries.
    const wrong = new Neo4jStore({ uri, username: 'neo4j', password: 'wrong', deadline: 60_000 });
    for (let count = 0; count < 20; count += 1) {
      await expect(wrong.version()).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: 'Neo4j refused the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.',
      });
    }
    const right = await Neo4jStore.open({ uri, ...login, deadline: 60_000 });
    expect(await right.version()).toBe(0);
    await Promise.all([right.close(), wrong.close()]);
  });

  test('a server with a wrong password is live and not ready, and says why in time', async () => {
    const deadline = 1500;
    const served = await FaultServer.start(deadline, { wrong: { uri, ...login, password: 'not-this-one' } });
    try {
      const heard = await Promise.all(Array.from({ length: 8 }, () => served.ask()));
      expect(new Set(heard.map(({ code }) => code))).toEqual(new Set(['STORE_UNAVAILABLE']));
      const answered = Math.max(...heard.map(({ milliseconds }) => milliseconds));
      expect(answered).toBeLessThan(deadline + 2000);
      expect(await served.status('/livez')).toBe(200);
      expect(await served.status('/readyz')).toBe(503);
      expect(await served.reason()).toMatch(/^Neo4j refused the login/);
      const rows = [{ fault: 'wrong password', code: 'STORE_UNAVAILABLE', answered }];
      process.stderr.write(`${servingTable(rows)}\n`);
      if (process.env['WRITE_FAULTS'] === '1') writeServingTable('real', rows, deadline);
    } finally {
      await served.stop();
    }
  });

  test('says that a database is unknown', async () => {
    const opening = Neo4jStore.open({ uri, ...login, database: 'nowhere', deadline: 60_000 });
    await expect(opening).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'Neo4j has no database nowhere. Check NEO4J_DATABASE.',
    });
  });
});
