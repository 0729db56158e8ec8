import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkGraph } from '../../src/check/checkGraph.ts';
import { Neo4jStore } from '../../src/store/Neo4jStore.ts';
import type { Store } from '../../src/store/Store.ts';
import { hasOpenssl, ownNeo4j } from '../neo4j/own.mjs';
import type { OwnNeo4j } from '../neo4j/own.d.mts';
import { curatorToken } from '../support/curatorToken.ts';
import { AskedServer, type Heard } from '../support/faults/AskedServer.ts';
import { lateOnes, servingTable, writeServingTable, type Served } from '../support/faults/servingTable.ts';
import { SocketsTo } from '../support/faults/SocketsTo.ts';
import { putSmallGraph } from '../support/faults/target.ts';
import { neo4jAccess } from '../support/neo4jAccess.ts';
import { NEO4J_URI } from '../support/stores.ts';
import { until } from '../support/until.ts';

// What clients hear while a real Neo4j is killed, restarted, paused, or takes no writes, without a proxy in between; and
// that all is well afterwards without a restart of the server. It is started five times.

/** Of each request, in milliseconds. */
const DEADLINE = 1500;
/** Within 0.5 s after the deadline everybody has an answer, and the table tells where not; a busy machine gets four times that. */
const SLACK = 2000;
/** Callers at once, as a server in use has them. */
const CALLERS = 8;
/** From when Neo4j answers again until questions are answered, in milliseconds. */
const RECOVERY = 10_000;

const MUTATION = 'mutation ($input: [EntityInput!]!) { upsertEntities(input: $input) { version } }';
const inputOf = (name: string) => ({ input: [{ kind: 'TOOL', name }] });

const tell = (line: string): boolean => process.stderr.write(`real Neo4j: ${line}\n`);

const isAsked = process.env['ROLEGRAPH_TEST_LOGIN'] === '1' && NEO4J_URI !== undefined;
const neo4j = isAsked
  ? await ownNeo4j({ log: tell })
  : { skipped: 'CI and `npm run test:long` start one of their own, beside the run on Neo4j' };

/** A certificate can be made. CI has all that it takes, and fails without. */
const takesTls = (await hasOpenssl()) || process.env['REQUIRE_NEO4J'] === '1';
if (isAsked && !takesTls) tell('TLS is skipped; openssl makes its certificate: install it');

if ('skipped' in neo4j) {
  tell(`skipped here; ${neo4j.skipped}`);
  test.skip('is killed, restarted and paused with ROLEGRAPH_TEST_LOGIN=1 in the run on Neo4j', () =>
    undefined);
} else {
  faultsOf(neo4j, neo4jAccess().uri);
}

/** What is told while Neo4j is gone. */
const AWAY = ['STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED'];

const HUNG_UP =
  'Neo4j cannot be reached. It hung up: check NEO4J_URI, also whether it must have +s or +ssc for TLS or must not, and that the server runs.';

interface Change {
  readonly name: string;
  /** What its curator was told: a version of the graph, or a code. */
  readonly told: number | string;
  readonly milliseconds: number;
}

/** @param plain the Neo4j of this run */
function faultsOf(own: OwnNeo4j, plain: string): void {
  const rows: Served[] = [];
  let server: AskedServer;
  let sockets: SocketsTo;
  let token: string;
  /** Or about to be. */
  let isGone = false;

  beforeAll(async () => {
    token = await curatorToken();
    await look(putSmallGraph);
    sockets = new SocketsTo(own.port);
    server = await AskedServer.over({ uri: own.uri, deadline: DEADLINE });
    // Its first answers are slow: it reads its classes.
    await ofAll(() => server.untilRight());
    await changeAtLast('Tool of the start');
  });

  afterAll(async () => {
    await server.stop();
    sockets.stop();
    await own.stop();
    process.stderr.write(`\n${servingTable(rows)}\n${lateOnes(rows, DEADLINE)}\n`);
    if (process.env['WRITE_FAULTS'] === '1') {
      writeServingTable('real', rows, DEADLINE);
    }
  });

  async function change(name: string): Promise<Change> {
    const begun = performance.now();
    const text = await server.post(MUTATION, { token, variables: inputOf(name) });
    const milliseconds = performance.now() - begun;
    const version = /"version":(\d+)/.exec(text)?.[1];
    return { name, told: version === undefined ? codeIn(text) : Number(version), milliseconds };
  }

  /** By another program, which has patience. */
  async function look<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await Neo4jStore.open({ uri: own.uri, deadline: 60_000 });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  /** As often as it takes: just started, Neo4j is slow. */
  async function changeAtLast(name: string): Promise<Change> {
    for (;;) {
      const made = await change(name);
      if (isConfirmed(made)) return made;
    }
  }

  /** Asks on and on; once Neo4j is gone, until something else than the answer comes. Whatever comes is told in time. */
  async function askOnAndOn(): Promise<Heard> {
    for (;;) {
      const heard = await server.ask();
      expect(heard.milliseconds).toBeLessThan(DEADLINE + SLACK);
      // This machine is busy.
      if (heard.code === 'OVERLOADED') await sleep(50);
      else if (heard.code !== 'answered' && isGone) return heard;
    }
  }

  /** Changes the graph as long as Neo4j is there, one new entity after the other. @param some hears of the third that was confirmed */
  async function changeOnAndOn(some: () => void): Promise<Change[]> {
    const changes: Change[] = [];
    for (;;) {
      const made = await change(`Tool before the kill ${changes.length + 1}`);
      expect(made.milliseconds).toBeLessThan(DEADLINE + SLACK);
      changes.push(made);
      if (changes.filter(isConfirmed).length === 3) some();
      if (!isConfirmed(made) && isGone) return changes;
    }
  }

  async function end(how: () => Promise<void>): Promise<void> {
    isGone = true;
    await how();
  }

  /**
   * Starts Neo4j, while a client waits for the first right answer.
   *
   * @returns milliseconds to that, from when Neo4j answers another program: just started, it takes seconds for a word
   */
  async function startAgain(options?: Parameters<OwnNeo4j['start']>[0]): Promise<number> {
    const right = server.untilRight().then(() => performance.now());
    await own.start(options);
    isGone = false;
    await look(() => Promise.resolve());
    const answers = performance.now();
    return Math.max(0, (await right) - answers);
  }

  /** Everybody is served, and no more sockets are open than before. */
  async function expectRight(recovered: number, before: number): Promise<void> {
    expect(recovered).toBeLessThan(RECOVERY);
    await ofAll(() => server.untilRight());
    // What it was told last is told for a moment longer.
    await until(async () => (await server.status('/readyz')) === 200);
    expect(sockets.open).toBeGreaterThan(0);
    await until(() => sockets.open <= before + CALLERS);
  }

  async function expectAway(...statuses: readonly number[]): Promise<void> {
    expect(await server.status('/livez')).toBe(200);
    expect(statuses).toContain(await server.status('/readyz'));
  }

  function expectTold(heard: readonly Heard[], codes: readonly string[]): Heard {
    for (const { code, milliseconds } of heard) {
      expect(codes).toContain(code);
      expect(milliseconds).toBeLessThan(DEADLINE + SLACK);
    }
    return slowest(heard.filter(({ code }) => code === codes[0]));
  }

  /** All that was confirmed is there, and no rule is broken. */
  async function expectKept(changes: readonly Change[]): Promise<void> {
    const confirmed = changes.filter(isConfirmed);
    await look(async (store) => {
      const found = await store.read('MATCH (e:Entity) RETURN e.name AS name', {});
      const names = new Set(found.map(({ name }) => name));
      expect(confirmed.filter(({ name }) => !names.has(name))).toEqual([]);
      expect(await store.version()).toBeGreaterThanOrEqual(Math.max(...confirmed.map(versionOf)));
      expect((await checkGraph(store)).broken).toEqual([]);
    });
  }

  describe('clients are told in time, and served again afterwards, when the process of Neo4j', () => {
    test('is killed by kill -9 in the midst of questions and changes: none that was confirmed is lost', async () => {
      const before = sockets.open;
      const asking = ofAll(askOnAndOn);
      let some = (): void => undefined;
      const made = new Promise<void>((resolve) => (some = resolve));
      const changing = changeOnAndOn(some);
      await made;
      await end(() => own.kill());
      const told = expectTold(await asking, AWAY);
      const changes = await changing;
      expect(AWAY).toContain(changes.at(-1)?.told);
      await expectAway(503);
      const recovered = await startAgain();
      await expectRight(recovered, before);
      await expectKept(changes);
      rows.push({ fault: 'real Neo4j killed', code: told.code, answered: told.milliseconds, recovered });
    });

    test('is paused', async () => {
      const before = sockets.open;
      own.pause();
      const told = expectTold(await ofAll(() => server.ask()), ['DEADLINE_EXCEEDED', 'STORE_UNAVAILABLE']);
      await expectAway(504, 503);
      own.resume();
      const recovered = await server.untilRight();
      await expectRight(recovered, before);
      rows.push({ fault: 'paused', code: told.code, answered: told.milliseconds, recovered });
    });
  });

  describe('where Neo4j was ended in order, and started again read-only,', () => {
    let version: number;

    test('questions are answered, and the server is ready', async () => {
      version = await look((store) => store.version());
      const before = sockets.open;
      const asking = ofAll(askOnAndOn);
      await end(() => own.shutDown());
      const told = expectTold(await asking, AWAY);
      await expectAway(503);
      const recovered = await startAgain({ readOnly: true });
      await expectRight(recovered, before);
      rows.push({ fault: 'restarted', code: told.code, answered: told.milliseconds, recovered });
      const { code, milliseconds } = expectTold(await ofAll(() => server.ask()), ['answered']);
      rows.push({ fault: 'read-only: a question', code, answered: milliseconds });
    });

    test('a server that starts then serves it too', async () => {
      const late = await AskedServer.over({ uri: own.uri, deadline: DEADLINE });
      await late.untilRight();
      expect(await late.status('/readyz')).toBe(200);
      await late.stop();
    });

    test('a change is refused, and nothing is changed; once it takes writes, it is made', async () => {
      const text = await server.post(MUTATION, { token, variables: inputOf('Tool of the read-only') });
      expect(JSON.parse(text)).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(/^Neo4j takes no writes here: its database is read-only/),
            extensions: { code: 'STORE_UNAVAILABLE', readOnly: true },
          },
        ],
      });
      const { told, milliseconds } = await change('Tool of the read-only');
      expect(await look((store) => store.version())).toBe(version);
      await own.shutDown();
      const recovered = await startAgain();
      const made = await changeAtLast('Tool of the read-only');
      expect(made.told).toBe(version + 1);
      await expectKept([made]);
      rows.push({ fault: 'read-only: a change', code: String(told), answered: milliseconds, recovered });
    });
  });

  (takesTls ? describe : describe.skip)('where Neo4j takes nothing but TLS', () => {
    const asked = async (scheme: string): Promise<{ code: string; reason: string }> => {
      const uri = `${scheme}://127.0.0.1:${own.port}`;
      const other = await AskedServer.over({ uri, deadline: DEADLINE });
      try {
        if (scheme.endsWith('+ssc')) await other.untilRight();
        const { code, milliseconds } = await other.ask();
        expect(milliseconds).toBeLessThan(DEADLINE + SLACK);
        return { code, reason: code === 'answered' ? '' : await other.reason() };
      } finally {
        await other.stop();
      }
    };

    beforeAll(async () => {
      await own.kill();
      await own.start({ tls: true });
    });

    test.each(['bolt+ssc', 'neo4j+ssc'])(
      '%s:// takes the certificate that only it has signed',
      async (scheme) => {
        expect(await asked(scheme)).toEqual({ code: 'answered', reason: '' });
      },
    );

    test.each(['bolt+s', 'neo4j+s'])('%s:// does not, and says what would', async (scheme) => {
      expect(await asked(scheme)).toEqual({
        code: 'STORE_UNAVAILABLE',
        reason:
          'The certificate of Neo4j is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Give Neo4j one that is signed for its host, ' +
          'name who signed it by NODE_EXTRA_CA_CERTS, or take any by +ssc in place of +s in NEO4J_URI.',
      });
    });

    test.each(['bolt', 'neo4j'])('%s:// is hung up on, and says that TLS may be missing', async (scheme) => {
      expect(await asked(scheme)).toEqual({ code: 'STORE_UNAVAILABLE', reason: HUNG_UP });
    });
  });

  test('TLS where Neo4j takes none is hung up on, and says that it may be too much', async () => {
    const other = await AskedServer.over({ uri: plain.replace('bolt:', 'bolt+s:'), deadline: DEADLINE });
    expect(await other.ask()).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await other.reason()).toBe(HUNG_UP);
    await other.stop();
  });
}

const ofAll = <T>(one: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: CALLERS }, one));

const codeIn = (text: string): string => /"code":"(\w+)"/.exec(text)?.[1] ?? text;

const isConfirmed = ({ told }: Change): boolean => typeof told === 'number';

const versionOf = ({ told }: Change): number => Number(told);

const slowest = (heard: readonly Heard[]): Heard =>
  heard.reduce((a, b) => (a.milliseconds > b.milliseconds ? a : b));
