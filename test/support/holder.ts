import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCRIPT = fileURLToPath(new URL('holdStore.ts', import.meta.url));

/** Another process that has an embedded store open. */
export interface Holder {
  /** It closes the store and ends. */
  release(): Promise<void>;
  /** It ends at once, without closing anything. */
  kill(): Promise<void>;
}

const children = new Set<ChildProcess>();

/** Ends those that a failed test has left. */
export function endHolders(): void {
  for (const child of children) child.kill('SIGKILL');
}

/** Starts a process that opens the store in this folder and writes the entity `tool:held` to it. */
export async function holdStore(folder: string): Promise<Holder> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, folder], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.add(child);
  const ended = once(child, 'exit').finally(() => children.delete(child));
  await opened(child, ended);
  return {
    release: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function opened(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const told = child.stdout ? once(child.stdout, 'data') : Promise.reject(new Error('no output'));
  const early = ended.then(() => {
    throw new Error('The other process ended before it had opened the store.');
  });
  early.catch(() => undefined);
  await Promise.race([told, early]);
}
