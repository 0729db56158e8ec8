// `npm test`: installs, then runs every suite on the embedded store, and the suites of `stores/` on a
// real Neo4j too, where one can be had; in CI those of them on the newest Neo4j that a release of it may break.
// Arguments go on to jest (then only the embedded run is made).
import { spawnSync } from 'node:child_process';
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

/** One run of jest; its counts go into the totals. */
function jest(name, args, environment = {}) {
  const report = path.join(reports, `${name}.json`);
  console.log(`\n== ${name} ==`);
  const { status } = spawnSync(
    process.execPath,
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
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...(long ? { ROLEGRAPH_TEST_KILLS: '20' } : {}), ...environment },
      // A run that hangs ends as a failure, not with the patience of whoever waits for it.
      timeout: (long ? 90 : 15) * 60_000,
      killSignal: 'SIGKILL',
    },
  );
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

/** The suites whose cases hold for every store, or these of them, on a real Neo4j. */
async function onNeo4j(version, suites = ['test/stores']) {
  const { resolveNeo4j } = await import('../test/neo4j/server.mjs');
  const server = await resolveNeo4j({ version, log: console.log });
  if ('skipped' in server) {
    console.log(`\nSkipped on Neo4j ${version}: ${server.skipped}`);
    if (process.env.REQUIRE_NEO4J === '1') totals.failed += 1;
    return;
  }
  try {
    jest(`Neo4j ${server.version}`, ['--runInBand', ...suites], {
      ...(both ? { ROLEGRAPH_TEST_LONG: '1' } : {}),
      ROLEGRAPH_TEST_NEO4J: server.uri,
      ...(server.username ? { ROLEGRAPH_TEST_NEO4J_USERNAME: server.username } : {}),
      ...(server.password ? { ROLEGRAPH_TEST_NEO4J_PASSWORD: server.password } : {}),
    });
  } finally {
    await server.stop();
  }
}

const args = process.argv.slice(2);
const long = args[0] === '--long';
// The newest Neo4j and a login cost CI minutes; at home the LTS says enough.
const both = long || process.env.CI === 'true';
// The newest needs Java 21.
const LTS = '5.26.16';
const NEWEST = '2026.09.0';
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
  jest('selected', args);
} else {
  // By itself jest leaves one processor free, which of two is half.
  jest('embedded store', [`--maxWorkers=${availableParallelism()}`]);
  await onNeo4j(LTS);
  if (both) await onNeo4j(NEWEST, long ? undefined : ON_NEWEST);
}
rmSync(reports, { recursive: true, force: true });
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
