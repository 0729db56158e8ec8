import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dockerAnswers, startWithDocker } from './docker.mjs';
import { awaitServer } from './driver.mjs';
import { startWithJava } from './java.mjs';
import { javaNeeded } from './jvm.mjs';

/**
 * @typedef {object} Neo4jOptions
 * @property {string} version of the server to start; one named by NEO4J_TEST_URI has its own
 * @property {boolean} auth whether the server asks for a password
 * @property {(line: string) => void} log hears of what takes long
 */

/**
 * @typedef {object} Neo4jServer
 * @property {string} uri
 * @property {string | undefined} username undefined where none is asked for
 * @property {string | undefined} password
 * @property {string} version
 * @property {() => Promise<void>} stop may be called more than once
 */

/** @typedef {{ skipped: string }} Skipped one line that says what would run the tests */

export const DEFAULT_VERSION = '5.26.16';

/**
 * A Neo4j to test against: the one named by NEO4J_TEST_URI, or one started with Docker, or with Java and Maven.
 * Rejects when a server is named or begun and does not answer; resolves with a reason when there is no way to one.
 * @param {Partial<Neo4jOptions>} [options]
 * @returns {Promise<Neo4jServer | Skipped>}
 */
export async function resolveNeo4j({ version = DEFAULT_VERSION, auth = false, log = () => {} } = {}) {
  // It becomes part of a path and of Maven's arguments.
  if (!/^\d+(\.\d+)+$/.test(version)) throw new TypeError(`not a version of Neo4j: ${version}`);
  const uri = process.env['NEO4J_TEST_URI'];
  return uri ? useNamed(uri, auth) : start({ version, auth, log });
}

/**
 * @param {string} uri
 * @param {boolean} auth
 * @returns {Promise<Neo4jServer | Skipped>}
 */
async function useNamed(uri, auth) {
  const username = process.env['NEO4J_TEST_USERNAME'] || undefined;
  const password = process.env['NEO4J_TEST_PASSWORD'] || undefined;
  if (auth && (username === undefined || password === undefined)) {
    return {
      skipped: 'tests with a password need NEO4J_TEST_USERNAME and NEO4J_TEST_PASSWORD beside NEO4J_TEST_URI',
    };
  }
  const access = { uri, username, password };
  try {
    const version = await awaitServer(access, { seconds: 30 });
    return { ...access, version, stop: async () => {} };
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`NEO4J_TEST_URI (${uri}) does not let us in: ${reason}`, { cause: error });
  }
}

/**
 * @param {Neo4jOptions} options
 * @returns {Promise<Neo4jServer | Skipped>}
 */
async function start(options) {
  const ways = (await dockerAnswers()) ? [startWithDocker, startWithJava] : [startWithJava];
  /** @type {string[]} */
  const failures = [];
  for (const way of ways) {
    const server = await way(options);
    if (!('failed' in server)) return server;
    options.log(server.failed);
    failures.push(server.failed);
  }
  return { skipped: `${failures.join('; ')}: ${whatWouldRun(options.version)}` };
}

/** @param {string} version */
function whatWouldRun(version) {
  return `to run against Neo4j, set NEO4J_TEST_URI, or start Docker, or install a JDK (${javaNeeded(version)}) and Maven`;
}

/** The command: `node test/neo4j/server.mjs [version] [--auth]` serves until Ctrl-C, SIGTERM or the end of stdin. */
async function main() {
  const args = process.argv.slice(2);
  const version = args.find((arg) => !arg.startsWith('-'));
  const auth = args.includes('--auth');
  const server = await resolveNeo4j({ ...(version && { version }), auth, log: console.error });
  if ('skipped' in server) {
    console.error(server.skipped);
    process.exitCode = 1;
    return;
  }
  console.log(server.uri);
  if (server.username !== undefined) console.error(`user ${server.username}, password ${server.password}`);
  await asked();
  await server.stop();
  process.exit(); // An open stdin would keep us here.
}

/** Resolves when the user has had enough. */
function asked() {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    process.stdin.once('end', resolve).once('error', resolve).resume();
  });
}

const script = process.argv[1];
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
