// `npm test`: installs, then runs every suite on the embedded store, and the suites of `stores/` on a
// real Neo4j too, where one can be had. Arguments go on to jest (then only the embedded run is made).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

function add(report, status) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  }
  totals.passed += counts.numPassedTests;
  totals.failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  totals.skipped += counts.numPendingTests;
  // A run that failed without a failed test, such as one that found no suite, is a failure too.
  if (status !== 0 && counts.numFailedTests + counts.numRuntimeErrorTestSuites === 0) totals.failed += 1;
}

/** The suites whose cases hold for every store, on a real Neo4j. */
async function onNeo4j(version) {
  const { resolveNeo4j } = await import('../test/neo4j/server.mjs');
  const server = await resolveNeo4j({ version, log: console.log });
  if ('skipped' in server) {
    console.log(`\nSkipped on Neo4j ${version}: ${server.skipped}`);
    if (process.env.REQUIRE_NEO4J === '1') totals.failed += 1;
    return;
  }
  try {
    jest(`Neo4j ${server.version}`, ['--runInBand', 'test/stores'], {
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
// The newest Neo4j and a login cost CI a minute; at home the LTS says enough.
const both = long || process.env.CI === 'true';
// The newest needs Java 21.
const LTS = '5.26.16';
const NEWEST = '2026.09.0';

if (args.length > 0 && !long) {
  jest('selected', args);
} else {
  jest('embedded store', []);
  for (const version of both ? [LTS, NEWEST] : [LTS]) await onNeo4j(version);
}
rmSync(reports, { recursive: true, force: true });
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
