import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { explain, javaProgram, launch, listening, newHome, shutDown } from './java.mjs';
import { run, tail } from './run.mjs';
import { DEFAULT_VERSION } from './server.mjs';

/** @import { OwnNeo4j, StartOptions } from './own.d.mts' */
/** @import { Program, ServerProcess } from './java.mjs' */

/**
 * A Neo4j of the caller's own, to do with as with no other: it is killed, paused and started again on the same files
 * and the same port. Asks for no password.
 * @param {{ version?: string, log?: (line: string) => void }} [options]
 * @returns {Promise<OwnNeo4j | { skipped: string }>}
 */
export async function ownNeo4j({ version = DEFAULT_VERSION, log = () => {} } = {}) {
  const program = await javaProgram({ version, log });
  if ('failed' in program) return { skipped: program.failed };
  const home = await newHome();
  const port = await freePort();
  const own = new Own(program, { version, home, port });
  await own.start();
  return own;
}

/** @implements {OwnNeo4j} */
class Own {
  #program;
  #version;
  #home;
  #port;
  #secure = false;
  /** @type {ServerProcess | undefined} */
  #server;

  /**
   * @param {Program} program
   * @param {{ version: string, home: string, port: number }} place
   */
  constructor(program, { version, home, port }) {
    this.#program = program;
    this.#version = version;
    this.#home = home;
    this.#port = port;
  }

  get port() {
    return this.#port;
  }

  get uri() {
    return `${this.#secure ? 'bolt+ssc' : 'bolt'}://127.0.0.1:${this.#port}`;
  }

  /** @param {StartOptions} [options] */
  async start({ readOnly = false, tls = false } = {}) {
    const certificate = tls ? await certificateIn(this.#home) : undefined;
    const server = launch(this.#program, this.#home, {
      ROLEGRAPH_NEO4J_PORT: String(this.#port),
      ROLEGRAPH_NEO4J_READ_ONLY: String(readOnly),
      ...(certificate && { ROLEGRAPH_NEO4J_CERTIFICATE: certificate }),
    });
    this.#server = server;
    this.#secure = tls;
    await listening(server).catch((error) => explain(error, this.#version, this.#home));
  }

  async shutDown() {
    if (this.#server) await shutDown(this.#server, { keepHome: true });
  }

  async kill() {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }

  pause() {
    this.#server?.kill('SIGSTOP');
  }

  resume() {
    this.#server?.kill('SIGCONT');
  }

  async stop() {
    await this.kill();
    await rm(this.#home, { recursive: true, force: true });
  }
}

/** Whether `start({ tls: true })` can make its certificate. */
export async function hasOpenssl() {
  return (await run('openssl', ['version'], { seconds: 30 })).ok;
}

/**
 * A certificate that nobody has signed but itself, for 127.0.0.1, and its key.
 * @param {string} home
 */
async function certificateIn(home) {
  const folder = path.join(home, 'certificate');
  await mkdir(folder, { recursive: true });
  const { ok, stderr } = await run(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'],
      ...['-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', path.join(folder, 'private.key'), '-out', path.join(folder, 'public.crt')],
    ],
    { seconds: 30 },
  );
  if (!ok) throw new Error(`openssl made no certificate: ${tail(stderr, 3)}`);
  return folder;
}

/** Below those that systems give to clients: while the server is down, none of them may come to sit there. */
const FIRST_PORT = 20_000;
const LAST_PORT = 30_000;

/** @returns {Promise<number>} */
async function freePort() {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT));
    if (await isFree(port)) return port;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
