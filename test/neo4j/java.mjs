import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { neo4jJars } from './jars.mjs';
import { findJvm, javaNeeded } from './jvm.mjs';
import { tail } from './run.mjs';

/** @import { ChildProcessByStdio } from 'node:child_process' */
/** @import { Readable, Writable } from 'node:stream' */
/** @import { Neo4jOptions, Neo4jServer } from './server.mjs' */
/** @typedef {ChildProcessByStdio<Writable, Readable, null>} ServerProcess */
/** @typedef {{ java: string, lib: string }} Program */

const SOURCE = fileURLToPath(new URL('Neo4jServer.java', import.meta.url));
const PASSWORD = 'password';
const START_SECONDS = 120;
const STOP_SECONDS = 20;

/**
 * An embedded Neo4j in a JVM of its own.
 * @param {Neo4jOptions} options
 * @returns {Promise<Neo4jServer | { failed: string }>}
 */
export async function startWithJava({ version, auth, log }) {
  const program = await javaProgram({ version, log });
  if ('failed' in program) return program;

  const home = await newHome();
  const server = launch(program, home, auth ? { ROLEGRAPH_NEO4J_PASSWORD: PASSWORD } : {});
  const address = await listening(server).catch((error) => explain(error, version, home));
  /** @type {Promise<void> | undefined} */
  let ended;
  return {
    uri: `bolt://${address}`,
    username: auth ? 'neo4j' : undefined,
    password: auth ? PASSWORD : undefined,
    version,
    stop: () => (ended ??= end(server, home)),
  };
}

/**
 * What runs Neo4j on this machine.
 * @param {{ version: string, log: (line: string) => void }} options
 * @returns {Promise<Program | { failed: string }>}
 */
export async function javaProgram({ version, log }) {
  const jvm = await findJvm(version);
  if (jvm === undefined)
    return { failed: `no JDK suits Neo4j ${version}, which needs ${javaNeeded(version)}` };
  const jars = await neo4jJars(version, { javaHome: jvm.home, log });
  if ('failed' in jars) return jars;
  log(`Neo4j ${version} starts with ${jvm.java}`);
  return { java: jvm.java, lib: jars.lib };
}

/** An empty folder for a server's files. */
export const newHome = () => mkdtemp(path.join(tmpdir(), 'rolegraph-neo4j-'));

/**
 * The JVM's stdin stays open as long as this process lives, and the server ends when it closes:
 * even a parent that is killed leaves no JVM.
 * @param {Program} program
 * @param {string} home
 * @param {NodeJS.ProcessEnv} settings what Neo4jServer.java reads of its environment
 * @returns {ServerProcess}
 */
export function launch({ java, lib }, home, settings) {
  const errors = openSync(consoleLog(home), 'a');
  try {
    const args = [...jvmOptions(), '-cp', path.join(lib, '*'), SOURCE, home];
    const server = spawn(java, args, {
      stdio: ['pipe', 'pipe', errors],
      env: { ...process.env, ROLEGRAPH_NEO4J_PASSWORD: undefined, ...settings },
    });
    return /** @type {ServerProcess} */ (server); // Node's types know no file descriptor in a stdio tuple.
  } finally {
    closeSync(errors);
  }
}

/** A server that lives for a minute starts sooner, and leaves the tests more of the machine, without the second compiler. */
function jvmOptions() {
  return [`-Xmx${process.env['NEO4J_TEST_HEAP'] || '1g'}`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
}

/** @param {string} home */
const consoleLog = (home) => path.join(home, 'console.log');

/**
 * Resolves with HOST:PORT.
 * @param {ServerProcess} server
 * @returns {Promise<string>}
 */
export function listening(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.kill('SIGKILL'), START_SECONDS * 1000);
    /** @type {string[]} */
    const said = []; // A JVM that rejects its options says so on stdout.
    createInterface({ input: server.stdout }).on('line', (line) => {
      const address = /^listening on (\S+)$/.exec(line)?.[1];
      if (address === undefined) return void said.push(line);
      clearTimeout(timer);
      resolve(address);
    });
    server.once('error', reject);
    server.once('close', (code, signal) => {
      clearTimeout(timer);
      reject(
        new Error([`it ended with ${signal ?? code} before it listened`, ...said.slice(-15)].join('\n')),
      );
    });
  });
}

/**
 * Turns a failed start into an error that shows the ends of the logs, which go with the home folder.
 * @param {Error} error
 * @param {string} version
 * @param {string} home
 * @returns {Promise<never>}
 */
export async function explain(error, version, home) {
  const logs = [consoleLog(home), path.join(home, 'logs', 'debug.log')];
  const texts = await Promise.all(logs.map((log) => readFile(log, 'utf8').catch(() => '')));
  await rm(home, { recursive: true, force: true });
  const ends = texts.filter((text) => text !== '').map((text) => tail(text, 15));
  throw new Error([`Neo4j ${version} did not start: ${error.message}`, ...ends].join('\n'), { cause: error });
}

/**
 * @param {ServerProcess} server
 * @param {string} home
 */
async function end(server, home) {
  await shutDown(server);
  // The server deletes its home itself, unless it was killed.
  await rm(home, { recursive: true, force: true });
}

/**
 * Ends a server in order, or by force where it takes too long.
 * @param {ServerProcess} server
 * @param {{ keepHome?: boolean }} [options]
 */
export async function shutDown(server, { keepHome = false } = {}) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_SECONDS * 1000);
  server.stdin.end(keepHome ? 'keep' : '');
  await once(server, 'exit');
  clearTimeout(timer);
}
