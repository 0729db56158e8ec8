import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../../bin/rolegraph.mjs', import.meta.url));

export interface Ended {
  /** null where it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

export interface Started {
  readonly ended: Promise<Ended>;
  /** It ends at once, as by `kill -9` or a power cut. */
  readonly kill: () => void;
}

interface How {
  readonly environment: Readonly<Record<string, string>>;
  /** KiB that a file may grow to, for a disk that is full. */
  readonly fileSize?: number;
}

/** Starts the built `rolegraph <args>` under plain Node, as a user does. */
export function startCommand(args: readonly string[], { environment, fileSize }: How): Started {
  const began = performance.now();
  const command = [process.execPath, COMMAND, ...args];
  const [file = '', ...rest] =
    fileSize === undefined
      ? command
      : ['sh', '-c', `ulimit -f ${blocks(fileSize)} && exec "$@"`, 'sh', ...command];
  const env = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...environment };
  const child = spawn(file, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out, err, seconds: (performance.now() - began) / 1000 });
    });
  });
  return { ended, kill: () => void child.kill('SIGKILL') };
}

/** POSIX counts in 512 bytes. */
const blocks = (kibibytes: number): number => kibibytes * 2;
