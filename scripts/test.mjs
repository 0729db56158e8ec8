// `npm test`: installs, then runs every suite on the embedded store, and the suites of `stores/` on a
// real Neo4j too, where one can be had; in CI those of them on the newest Neo4j that a release of it may break.
// Arguments go on to jest (then only the embedded run is made).
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { checkNode, installDependencies, ROOT } from './install.mjs';

checkNode();
installDependencies();
await build();

const reports = mkdtempSync(path.join(tmpdir(), 'rolegraph-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

/**
 * One run of jest; its counts go into the totals. Of runs side by side each is shown as a whole, once it has ended.
 */
async function jest(name, args, environment = {}, { sideBySide = false, node = process.execPath } = {}) {
  const report = path.join(reports, `${name.replaceAll(/[^\w.]/g, '-')}.json`);
  const heading = `\n== ${name} ==`;
  if (!sideBySide) console.log(heading);
  const child = spawn(
    node,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', sideBySide ? 'pipe' : 'inherit'],
      env: {
        ...process.env,
        ...(long ? { ROLEGRAPH_TEST_KILLS: '20', ROLEGRAPH_TEST_LONG: '1' } : {}),
        ...environment,
      },
      // A run that hangs ends as a failure, not with the patience of whoever waits for it.
      timeout: (long ? 120 : 45) * 60_000,
      killSignal: 'SIGKILL',
    },
  );
  const shown = [];
  child.stderr?.on('data', (text) => shown.push(text));
  const [status] = await once(child, 'close');
  if (sideBySide) console.log(`${heading}\n${Buffer.concat(shown).toString()}`);
  add(report, status);
}

const NOTHING_RAN = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
};

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return NOTHING_RAN;
  }
}

function add(report, status) {
  const counts = readReport(report);
  if (counts.testResults.length > 0) tellTimes(counts);
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  totals.skipped += counts.numPendingTests;
  // A run that failed without a failed test, such as one that found no suite, is a failure too.
  if (status !== 0 && counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0) totals.failed += 1;
}

/** How long a run took, and what took longest of it. */
function tellTimes({ startTime, testResults }) {
  const suites = testResults
    .map(({ name, startTime: start, endTime: end }) => ({ name, start, end, seconds: (end - start) / 1000 }))
    .sort((a, b) => b.seconds - a.seconds);
  const whole = (Math.max(...suites.map(({ end }) => end)) - startTime) / 1000;
  const slowest = suites
    .slice(0, 5)
    .map(({ name, seconds }) => `${path.relative(ROOT, name)} ${seconds.toFixed(0)} s`);
  console.log(`${whole.toFixed(0)} s; the slowest suites: ${slowest.join(', ')}`);
}

/** The newest Node that most will soon run, by the npm package `node`; undefined, with the reason printed, where it is not to be had. */
function newestNode() {
  const { status, stdout } = spawnSync(
    'npx',
    ['-y', '-p', `node@${NEWEST_NODE}`, 'node', '-p', 'process.execPath'],
    {
      cwd: tmpdir(),
      encoding: 'utf8',
      timeout: 120_000,
    },
  );
  if (status === 0 && stdout.trim() !== '') return stdout.trim();
  console.log(`\nSkipped on Node ${NEWEST_NODE}: npx -p node@${NEWEST_NODE} does not give it.`);
  if (process.env.REQUIRE_NODE24 === '1') totals.failed += 1;
  return undefined;
}

/** A Neo4j of a version; undefined, with the reason printed, where there is none. */
async function startNeo4j(version) {
  const { resolveNeo4j } = await import('../test/neo4j/server.mjs');
  const server = await resolveNeo4j({ version, log: console.log });
  if (!('skipped' in server)) return server;
  console.log(`\nSkipped on Neo4j ${version}: ${server.skipped}`);
  if (process.env.REQUIRE_NEO4J === '1') totals.failed += 1;
  return undefined;
}

/** Runs suites whose cases hold for every store on a real Neo4j of their own, one suite after the other. */
async function onNeo4j({ part, suites }, server) {
  try {
    const name = `Neo4j ${server.version}${part ? `, part ${part}` : ''}`;
    await jest(
      name,
      ['--runInBand', ...(part ? [`--shard=${part}`] : []), ...suites],
      {
        ...(both ? { ROLEGRAPH_TEST_LOGIN: '1' } : {}),
        ROLEGRAPH_TEST_NEO4J: server.uri,
        ...(server.username ? { ROLEGRAPH_TEST_NEO4J_USERNAME: server.username } : {}),
        ...(server.password ? { ROLEGRAPH_TEST_NEO4J_PASSWORD: server.password } : {}),
      },
      { sideBySide: true },
    );
  } finally {
    await server.stop();
  }
}

/** Takes one run after the other off the list; several takers share it. */
async function takeRuns(runs) {
  for (let run = runs.shift(); run; run = runs.shift()) {
    const server = await startNeo4j(run.version);
    if (server) await onNeo4j(run, server);
  }
}

const args = process.argv.slice(2);
const long = args[0] === '--long';
// The newest Neo4j and a login cost CI minutes; at home the LTS says enough.
const both = long || process.env.CI === 'true';
// The newest needs Java 21.
const LTS = '5.26.16';
const NEWEST = '2026.09.0';
const NEWEST_NODE = '24';
/** What a release of Node may break: the native store, HTTP, streams, the built program. All of them with --long. */
const ON_NEWEST_NODE = [
  'test/store/',
  'test/http/',
  'test/stores/store',
  'test/stores/http',
  'test/start/built.test.ts',
];
/**
 * What a release of Neo4j may break: how it reads, plans and answers statements, its errors, its locks, its login.
 * The other suites ask what our own code does with the same answers, and run on the LTS.
 */
const ON_NEWEST = [
  'contract.test.ts',
  'contract.writes.test.ts',
  'exclusive.test.ts',
  'explain.test.ts',
  'graphql/cases.test.ts',
  'http.test.ts',
  'neo4jLogin.test.ts',
  'paths.test.ts',
  'shippedGraph.test.ts',
  'store.test.ts',
].map((file) => `test/stores/${file}`);
const gone = ON_NEWEST.filter((file) => !existsSync(path.join(ROOT, file)));
if (gone.length > 0) throw new Error(`There is no ${gone.join(', ')}.`);

if (args.length > 0 && !long) {
  await jest('selected', args);
} else {
  // By itself jest leaves one processor free, which of two is half.
  await jest('embedded store', [`--maxWorkers=${availableParallelism()}`]);
  if (both) {
    const node = newestNode();
    const workers = `--maxWorkers=${availableParallelism()}`;
    if (node) await jest(`Node ${NEWEST_NODE}`, [workers, ...(long ? [] : ON_NEWEST_NODE)], {}, { node });
  }
  const all = ['test/stores'];
  // A suite waits for Neo4j as often as it works: two servers, each with half of the suites, take little more
  // than half the time. One that was named is used by one run at a time.
  const named = process.env.NEO4J_TEST_URI;
  const parts = named ? [undefined] : ['1/2', '2/2'];
  const runs = parts.map((part) => ({ version: LTS, part, suites: all }));
  if (both) runs.push({ version: NEWEST, part: undefined, suites: long ? all : ON_NEWEST });
  await Promise.all(parts.map(() => takeRuns(runs)));
}
rmSync(reports, { recursive: true, force: true });
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
