import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

// The built server on the newest LTS of Node, which ends it at the first thing that it finds deprecated.

const OPERATIONS = new URL('../../operations/', import.meta.url);
const COMMAND = fileURLToPath(new URL('../../bin/rolegraph.mjs', import.meta.url));

/** Where Node 24 is; it is fetched once. Undefined where it cannot be had. */
async function findNode(): Promise<string | undefined> {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  try {
    const env = { ...process.env, NODE_OPTIONS: '', npm_config_fetch_retries: '0' };
    const args = ['-y', '-p', 'node@24', 'node', '-p', 'process.execPath'];
    const { stdout } = await promisify(execFile)('npx', args, { env, timeout: 60_000 });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

const node = await findNode();
if (node === undefined) {
  const why = 'npx -y node@24 does not bring one';
  if (process.env['REQUIRE_NODE24'] === '1') throw new Error(`Node 24 is required, and ${why}.`);
  console.log(`Skipped on Node 24: ${why}.`);
}

interface Running {
  readonly address: string;
  readonly child: ChildProcess;
  readonly errors: () => string;
}

function start(execPath: string): Promise<Running> {
  const child = spawn(execPath, ['--throw-deprecation', COMMAND, 'serve'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: '0',
      ROLEGRAPH_DATA: temporaryFolder(),
    },
  });
  let [out, errors] = ['', ''];
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const address = /GraphQL +(http:\S+)\/graphql/.exec(out)?.[1];
      if (address !== undefined) resolve({ address, child, errors: () => errors });
    });
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${code ?? 'a signal'}:\n${out}${errors}`));
    });
  });
}

let server: Running | undefined;

const get = async (path: string, init?: RequestInit): Promise<Response> => {
  if (!server) throw new Error('The server does not run.');
  return fetch(`${server.address}${path}`, init);
};

const read = (file: string): string => readFileSync(new URL(file, OPERATIONS), 'utf8');

(node === undefined ? describe.skip : describe)('on Node 24', () => {
  beforeAll(async () => {
    server = await start(node ?? '');
  });

  afterAll(() => {
    server?.child.kill('SIGKILL');
    removeTemporaryFolders();
  });

  test.each(readdirSync(OPERATIONS).filter((file) => file.endsWith('.graphql')))(
    'the question of %s is answered',
    async (file) => {
      const reply = await get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: read(file) }),
      });
      expect(await reply.json()).toEqual({ data: expect.anything() });
    },
  );

  test.each([
    '/',
    '/connectors?between=Git&between=Python',
    '/connectors.svg?between=Git&between=Python',
    '/readyz',
  ])('%s is answered', async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  test('nothing was deprecated, nor anything else amiss, and it ends as it should', async () => {
    if (!server) throw new Error('The server does not run.');
    const { child, errors } = server;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(errors()).toBe('');
  });
});
