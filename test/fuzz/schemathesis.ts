import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.32.5';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCHEMA = path.join(ROOT, 'schema.graphql');
const FOLDER = path.join(ROOT, '.cache', `schemathesis-${VERSION}`);
/** The scalars of the schema, and what is a fault. */
const HOOKS = fileURLToPath(new URL('schemathesis.py', import.meta.url));
const COMMAND = path.join(FOLDER, 'bin', 'st');

interface Target {
  readonly address: string;
  /** The header of a curator: mutations are asked with it. */
  readonly authorization: string;
  readonly seed: number;
  readonly seconds: number;
}

/**
 * Lets Schemathesis ask every field of the schema's roots.
 *
 * @returns what it found; undefined where it found nothing, or cannot be had here, which is told
 */
export async function trySchemathesis({
  address,
  authorization,
  seed,
  seconds,
}: Target): Promise<string | undefined> {
  const missing = install();
  if (missing !== undefined) {
    console.log(`Schemathesis is left out: ${missing}`);
    return undefined;
  }
  const { code, out } = await run([
    ...['run', SCHEMA, '--url', `${address}/graphql`, '--header', `Authorization: ${authorization}`],
    ...['--checks', 'no_fault_of_the_server', '--max-time', String(seconds), '--seed', String(seed)],
    ...['--continue-on-failure', '--suppress-health-check', 'all', '--no-color'],
  ]);
  console.log(lastLines(out, 12));
  return code === 0 ? undefined : `Schemathesis ended with ${code ?? 'a signal'}:\n${lastLines(out, 120)}`;
}

/** @returns why it cannot be had */
function install(): string | undefined {
  if (existsSync(COMMAND)) return undefined;
  const python = ['python3', 'python3.13', 'python3.12', 'python3.11'].find(fits);
  if (python === undefined) return 'it wants Python 3.10 or newer as python3.';
  console.log(`Installing Schemathesis ${VERSION} into ${path.relative(ROOT, FOLDER)} …`);
  const steps = [
    [python, '-m', 'venv', FOLDER],
    [path.join(FOLDER, 'bin', 'pip'), 'install', '--quiet', `schemathesis==${VERSION}`],
  ];
  for (const [command = '', ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
    if (status !== 0) return `${command} ${args.join(' ')} failed: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  }
  return undefined;
}

const fits = (python: string): boolean =>
  spawnSync(python, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))']).status === 0;

function run(args: readonly string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve) => {
    const child = spawn(COMMAND, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SCHEMATHESIS_HOOKS: HOOKS, PYTHONDONTWRITEBYTECODE: '1' },
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (out += String(chunk)));
    child.once('close', (code) => {
      resolve({ code, out });
    });
  });
}

const lastLines = (text: string, count: number): string =>
  text.trimEnd().split('\n').slice(-count).join('\n');
