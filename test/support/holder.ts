import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Another process that has a store, or the right to import into one. */
export interface Holder {
  /** It closes everything and ends. */
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
export const holdStore = (folder: string): Promise<Holder> => hold('holdStore.ts', [folder]);

/** Starts a process that begins an import into the Neo4j of this run. */
export const holdImport = (): Promise<Holder> => hold('holdImport.ts', []);

async function hold(script: string, args: readonly string[]): Promise<Holder> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
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
    throw new Error('The other process ended before it had what it was to hold.');
  });
  early.catch(() => undefined);
  await Promise.race([told, early]);
}
