import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Served } from '../start/processes.ts';
import { Balancer, haproxy } from '../support/balancer/Balancer.ts';
import { Clients } from '../support/balancer/Clients.ts';
import { curatorToken, SECRET } from '../support/curatorToken.ts';
import { freshTarget } from '../support/faults/target.ts';
import { NEO4J_URI } from '../support/stores.ts';

// Three built servers on one Neo4j behind HAProxy, which runs docs/scale/haproxy.cfg itself, under load.

const NAMES = ['one', 'two', 'three'] as const;
type Name = (typeof NAMES)[number];

const CLIENTS = 6;

/** HAProxy writes its log in milliseconds, by the same clock, and a moment later. */
const CLOCKS = 5;

/** Milliseconds until a process that was killed is gone with its sockets. */
const GONE = 250;

const path = haproxy();
const isMissed = path === undefined && process.env['REQUIRE_BALANCER'] === '1';

if (NEO4J_URI === undefined || (path === undefined && !isMissed)) {
  const how = NEO4J_URI === undefined ? 'the run on Neo4j has it' : 'install haproxy, or set HAPROXY';
  process.stderr.write(`balancer: skipped; ${how}\n`);
  describe('three servers behind a balancer', () => {
    test.skip('are there with HAProxy in the run on Neo4j', () => undefined);
  });
} else {
  describe('three servers behind a balancer', () => {
    const servers = new Map<Name, Served>();
    let balancer: Balancer;
    let variables: Record<string, string>;
    let token: string;
    let clients: Clients;

    beforeAll(async () => {
      if (path === undefined) throw new Error('REQUIRE_BALANCER=1, and there is no haproxy.');
      variables = {
        ...(await freshTarget()).environment,
        JWT_SECRET: SECRET,
        LOG_LEVEL: 'error',
        // A machine that is busy is not what is tested.
        DEADLINE_MS: '30000',
        TRUST_PROXY: '127.0.0.1',
      };
      await Promise.all(
        NAMES.map(async (name) => servers.set(name, await Served.start({ ...variables, PORT: '0' }))),
      );
      token = await curatorToken();
      balancer = await Balancer.start(
        path,
        NAMES.map((name) => new URL(serverNamed(name).address).host),
      );
    });

    afterEach(() => clients.stop());

    afterAll(async () => {
      await balancer.stop();
      for (const server of servers.values()) await server.stop('SIGKILL');
    });

    function serverNamed(name: Name): Served {
      const server = servers.get(name);
      if (!server) throw new Error(`There is no server ${name}.`);
      return server;
    }

    /** On the port that the balancer knows. */
    async function startAgain(name: Name): Promise<void> {
      const { port } = new URL(serverNamed(name).address);
      servers.set(name, await Served.start({ ...variables, PORT: port }));
    }

    const begin = (): void => {
      clients = new Clients(balancer.address, token);
      clients.start(CLIENTS);
    };

    /** Requests by the server that they went to. */
    const counts = (since: number): string =>
      NAMES.map((name) => {
        const passed = balancer.passed.filter(({ server, begun }) => server === name && begun >= since);
        return `${name} ${passed.length}`;
      }).join(', ');

    const tell = (text: string): void => {
      process.stderr.write(`balancer: ${text}\n`);
    };

    test('one of which is killed lose what that one had in hand, and nothing else', async () => {
      const since = Date.now();
      begin();
      await clients.more(150);
      const killed = Date.now();
      await serverNamed('two').stop('SIGKILL');
      const out = await balancer.until('two', false, killed);
      await clients.more(100);
      const begun = Date.now();
      await startAgain('two');
      const back = await balancer.until('two', true, begun);
      await clients.more(150);
      await clients.stop();

      const inHand = balancer.passed.filter(
        ({ server, sent = Infinity, ended }) =>
          server === 'two' && sent <= killed + GONE && ended >= killed - CLOCKS && ended - killed < 5000,
      );
      const lost = await Promise.all(
        clients.lost.map(async (one) => ({ ...one, ...(await balancer.logOf(one.id)) })),
      );
      const mutations = lost.filter(({ isMutation }) => isMutation).length;
      tell(
        `${clients.sent} requests of ${CLIENTS} clients, ${clients.mutations} of them mutations, ${clients.shed} asked again since a server was busy; ${counts(since)}`,
      );
      tell(
        `server two killed: in flight on it ${inHand.length}, lost ${lost.length} (${mutations} mutations)`,
      );
      tell(`out after ${out} ms; in again ${back} ms after its start was begun`);
      for (const { id, why, how = 'not logged' } of lost) tell(`lost ${id}: ${how} ${why}`);

      const had = new Set(inHand.map(({ id }) => id));
      expect(lost.filter(({ id }) => !had.has(id))).toEqual([]);
      expect(clients.stale).toEqual([]);
      // Each had its share, and the one that was killed has answered again.
      const answered = (name: Name, from: number) =>
        balancer.passed.filter(
          ({ server, begun: at, status }) => server === name && at >= from && status === 200,
        );
      for (const name of NAMES) expect(answered(name, since).length).toBeGreaterThan(0);
      expect(answered('two', begun + back).length).toBeGreaterThan(0);
    });

    test('that are restarted one after the other lose nothing', async () => {
      const since = Date.now();
      begin();
      await clients.more(30);
      for (const name of NAMES) {
        const told = Date.now();
        expect(await serverNamed(name).stop('SIGTERM')).toBe(0);
        const ended = Date.now() - told;
        const out = await balancer.until(name, false, told);
        const begun = Date.now();
        await startAgain(name);
        const back = await balancer.until(name, true, begun);
        tell(
          `server ${name} told to end: out after ${out} ms, ended after ${ended} ms; in again ${back} ms later`,
        );
        await clients.more(30);
      }
      await clients.stop();
      tell(
        `rolling restart: ${clients.sent} requests, ${clients.mutations} of them mutations, lost ${clients.lost.length}; ${counts(since)}`,
      );
      expect(clients.lost).toEqual([]);
      expect(clients.stale).toEqual([]);
    });
  });
}
