import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeKillTable, type Killed } from '../support/faults/killTable.ts';
import { writeOnetTables } from '../support/faults/onetTables.ts';
import { startCommand, type Ended } from '../support/faults/startCommand.ts';
import { stateOf, type State } from '../support/faults/stateOf.ts';
import { freshTarget, opened, type Target } from '../support/faults/target.ts';
import { randomNumbers } from '../support/faults/randomNumbers.ts';
import { SEED } from '../support/property.ts';
import { NEO4J_URI } from '../support/stores.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

// An import is killed with -9 at a random point and run again to its end: the graph is the one that an
// undisturbed import makes. The command line runs as it was built; `npm test` has built it before.

/** How often an import of made-up tables is killed; 20 or more kill some of real ones too. */
const ROUNDS = Number(process.env['ROLEGRAPH_TEST_KILLS'] ?? 3);
const SHARED = process.env['ROLEGRAPH_SHARED'];
const STORE = NEO4J_URI === undefined ? 'the embedded store' : 'Neo4j';

interface Input {
  readonly name: string;
  readonly rounds: number;
  /** The arguments of `rolegraph import`. */
  readonly args: () => string[];
}

const INPUTS: readonly Input[] = [
  {
    name: 'made-up O*NET tables',
    rounds: ROUNDS,
    // Neo4j takes its time.
    args: () => [
      'onet',
      writeOnetTables(path.join(temporaryFolder(), 'onet'), NEO4J_URI === undefined ? 800 : 400),
    ],
  },
  ...(ROUNDS >= 20 && SHARED !== undefined
    ? [
        { name: 'O*NET', rounds: 4, args: () => ['onet', path.join(SHARED, 'onet')] },
        { name: 'ESCO', rounds: 2, args: () => ['esco', path.join(SHARED, 'data', 'esco')] },
      ]
    : []),
];

const killed: Killed[] = [];
const random = randomNumbers(SEED);

afterAll(async () => {
  for (const { input, round, after, of, version, entities, links, rerunSeconds } of killed) {
    process.stderr.write(
      `kill: ${input} ${round}: after ${after.toFixed(2)} of ${of.toFixed(2)} s, version ${version}, ` +
        `${entities} entities, ${links} links; run again in ${rerunSeconds.toFixed(2)} s\n`,
    );
  }
  process.stderr.write(`kill: on ${STORE}, seed ${SEED}\n`);
  removeTemporaryFolders();
  if (process.env['WRITE_FAULTS'] !== undefined) {
    writeKillTable(STORE, killed, `${await storeVersion()}, Node ${process.version}, seed ${SEED}.`);
  }
});

async function storeVersion(): Promise<string> {
  if (NEO4J_URI === undefined) return `Grafeo ${grafeo.GrafeoDB.create().version()}`;
  return opened(await freshTarget(), async (store) => {
    const [row] = await store.read(
      'CALL dbms.components() YIELD versions RETURN head(versions) AS version',
      {},
    );
    return `Neo4j ${String(row?.['version'])}`;
  });
}

const run = (target: Target, args: readonly string[]): Promise<Ended> =>
  startCommand(['import', ...args], target).ended;

async function killAfter(target: Target, args: readonly string[], milliseconds: number): Promise<Ended> {
  const { ended, kill } = startCommand(['import', ...args], target);
  await sleep(milliseconds);
  kill();
  return ended;
}

describe.each(INPUTS)('an import of $name on ' + STORE, ({ name, rounds, args }) => {
  let input: string[];
  let whole: State;
  let seconds: number;

  beforeAll(async () => {
    input = args();
    const target = await freshTarget();
    const ended = await run(target, input);
    expect(ended).toMatchObject({ code: 0, err: '' });
    ({ seconds } = ended);
    whole = await stateOf(target);
    expect(whole.broken).toEqual([]);
    expect(whole.links).toBeGreaterThan(1000);
  }, 600_000);

  const numbers = Array.from({ length: rounds }, (_, index) => index + 1);

  test.each(numbers)(
    'that is killed comes to the same graph when it is run again (round %i)',
    async (round) => {
      const target = await freshTarget();
      // The first third is the start of Node and of the store.
      const after = seconds * (0.25 + 0.72 * random());
      await killAfter(target, input, 1000 * after);
      const left = await stateOf(target);
      // Whole transactions: what is there is sound.
      expect(left.broken).toEqual([]);
      const again = await run(target, input);
      expect(again).toMatchObject({ code: 0, err: '' });
      const { broken, exported } = await stateOf(target);
      const { version, entities, links } = left;
      killed.push({
        ...{ input: name, round, after, of: seconds, version, entities, links },
        rerunSeconds: again.seconds,
        isIdentical: exported === whole.exported,
      });
      expect(broken).toEqual([]);
      expect(exported).toBe(whole.exported);
    },
    600_000,
  );
});
