import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkGraph } from '../../src/check/checkGraph.ts';
import { listAudit } from '../../src/statements/audit.ts';
import type { Store } from '../../src/store/Store.ts';
import { Served } from '../start/processes.ts';
import { curatorToken, SECRET } from '../support/curatorToken.ts';
import { randomNumbers } from '../support/faults/randomNumbers.ts';
import { freshTarget, opened, type Target } from '../support/faults/target.ts';
import { SEED } from '../support/property.ts';
import { NEO4J_URI } from '../support/stores.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';

// The built server is ended in the midst of curators' changes, with -9 or as an operator does, and started again on what
// it left: what was acknowledged is there, and nothing is there by half. `npm test` has built it before.

const ROUNDS = Number(process.env['ROLEGRAPH_TEST_KILLS'] ?? 3);
const CURATORS = 4;
const STORE = NEO4J_URI === undefined ? 'the embedded store' : 'Neo4j';

/** The n-th change of a curator: two new entities, and a tool of the curator's own that tells how many there were. */
interface Change {
  readonly curator: string;
  readonly n: number;
  /** That the server has told; undefined where it told nothing, or that it did not. */
  version: number | undefined;
}

const MUTATION = 'mutation ($input: [EntityInput!]!) { upsertEntities(input: $input) { version } }';

const inputOf = ({ curator, n }: Change) => [
  { kind: 'TOOL', name: `Killware ${curator} ${n}` },
  { kind: 'ROLE', name: `Maker of Killware ${curator} ${n}` },
  { kind: 'TOOL', name: `Count ${curator}`, description: String(n) },
];

/** Neo4j is slow at first and the machine may be busy: this is no test of speed. */
const CALM = { LOG_LEVEL: 'silent', DEADLINE_MS: '60000' };

const random = randomNumbers(SEED);
const all: Change[] = [];
let token: string;
let target: Target;
let server: Served;

const start = (): Promise<Served> =>
  Served.start({ ...target.environment, PORT: '0', JWT_SECRET: SECRET, ...CALM });

beforeAll(async () => {
  token = await curatorToken();
  target = await freshTarget();
  server = await start();
});

afterAll(async () => {
  await server.stop('SIGKILL');
  process.stderr.write(`killServing: ${all.length} changes on ${STORE}, seed ${SEED}\n`);
  removeTemporaryFolders();
});

interface Answer {
  readonly data?: { readonly upsertEntities: { readonly version: number } | null };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Makes the change. @returns what the server told; undefined where it was gone before */
async function make(change: Change): Promise<Answer | undefined> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: MUTATION, variables: { input: inputOf(change) } });
  try {
    const reply = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body });
    return (await reply.json()) as Answer;
  } catch {
    return undefined;
  }
}

/** One after the other, until the server takes no more. The last one may be there or not. */
async function changeOnAndOn(curator: string, first: () => void): Promise<void> {
  for (let n = 1; ; n += 1) {
    const change: Change = { curator, n, version: undefined };
    all.push(change);
    const answer = await make(change);
    // Gone, or about to go.
    if (!answer || answer.errors?.[0]?.extensions.code === 'OVERLOADED') return;
    expect(answer).toMatchObject({ data: { upsertEntities: { version: expect.any(Number) } } });
    change.version = answer.data?.upsertEntities?.version;
    first();
  }
}

/** Ends the server while curators change the graph. @returns how it ended */
async function endAmidChanges(round: string, signal: NodeJS.Signals): Promise<number | string | null> {
  let begun = (): void => undefined;
  const first = new Promise<void>((resolve) => (begun = resolve));
  const curators = Array.from({ length: CURATORS }, (_, index) => changeOnAndOn(`${round} ${index}`, begun));
  await Promise.race([first, Promise.all(curators)]);
  await sleep(20 + 400 * random());
  const exit = await server.stop(signal);
  await Promise.all(curators);
  return exit;
}

interface Found {
  readonly names: ReadonlySet<unknown>;
  /** How many changes there were, by the tool that tells. */
  readonly counts: ReadonlyMap<unknown, number>;
  readonly audited: ReadonlyMap<number, string>;
  readonly version: number;
}

async function readAll(store: Store): Promise<Found> {
  const rows = await store.read(
    "MATCH (e:Entity) WHERE e.name CONTAINS 'Killware' OR e.name STARTS WITH 'Count' " +
      'RETURN e.name AS name, e.description AS description',
    {},
  );
  const audits = await listAudit.run(store, { since: 0, first: 100_000 });
  return {
    names: new Set(rows.map(({ name }) => name)),
    counts: new Map(rows.map(({ name, description }) => [name, Number(description)])),
    audited: new Map(audits.map(({ version, after }) => [version, after])),
    version: await store.version(),
  };
}

/** Whether the change is there; it may not be there by half. */
function isThere(change: Change, { names, counts }: Found): boolean {
  const [tool, role, count] = inputOf(change);
  const there = [tool, role].map((entity) => names.has(entity?.name));
  expect({ change, there: new Set(there).size }).toEqual({ change, there: 1 });
  expect((counts.get(count?.name) ?? 0) >= change.n).toBe(there[0]);
  return there[0] === true;
}

/** Every change that the server has told of is there, with its record, and at its version or later. */
function expectNothingLost(found: Found): void {
  for (const change of all) {
    const there = isThere(change, found);
    if (change.version === undefined) continue;
    expect({ change, there }).toEqual({ change, there: true });
    expect(found.audited.get(change.version)).toContain(`Killware ${change.curator} ${change.n}"`);
    expect(found.version).toBeGreaterThanOrEqual(change.version);
  }
}

const look = (): Promise<Found> =>
  opened(target, async (store) => {
    const found = await readAll(store);
    expect((await checkGraph(store)).broken).toEqual([]);
    return found;
  });

describe(`curators' changes on ${STORE}`, () => {
  test.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
    'that were acknowledged are there after a kill, and the others wholly or not at all (round %i)',
    async (round) => {
      expect(await endAmidChanges(String(round), 'SIGKILL')).toBe('SIGKILL');
      expectNothingLost(await look());
      // For the next round, in which it takes changes again.
      server = await start();
    },
  );

  test('are made, and told, or not begun, when the server is told to end', async () => {
    const before = all.length;
    expect(await endAmidChanges('end', 'SIGTERM')).toBe(0);
    const found = await look();
    expectNothingLost(found);
    const told = all.slice(before).filter(({ version }) => version !== undefined);
    const there = all.slice(before).filter((change) => isThere(change, found));
    expect(there).toEqual(told);
  });
});
