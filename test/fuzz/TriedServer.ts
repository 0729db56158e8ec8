import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { SECRET } from './curator.ts';

const COMMAND = fileURLToPath(new URL('../../bin/rolegraph.mjs', import.meta.url));
const PROBE = new URL('probe.mjs', import.meta.url).href;

const memory = z.object({ heap: z.number(), resident: z.number() });
const pause = z.object({ blocked: z.number() });

/** How the server that is tried is set up: as one on the Internet, but for the sandbox and the limit a minute. */
export const environmentOf = (folder: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'production',
  ROLEGRAPH_DATA: folder,
  PORT: '0',
  SANDBOX: 'true',
  JWT_SECRET: SECRET,
  RATE_LIMIT: '0',
  RATE_LIMIT_KEY: '0',
  LOG_LEVEL: 'error',
});

/** The built server in a process of its own, whose memory and pauses can be asked. */
export class TriedServer {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #log: string[];
  #asked = 0;

  private constructor(child: ChildProcess, address: string, log: string[]) {
    this.#child = child;
    this.#log = log;
    this.address = address;
  }

  /** @param folder of the embedded store, which is filled where it is empty */
  static start(folder: string): Promise<TriedServer> {
    const child = fork(COMMAND, ['serve'], {
      env: environmentOf(folder),
      execArgv: ['--expose-gc', '--import', PROBE],
      silent: true,
    });
    const log: string[] = [];
    return new Promise((resolve, reject) => {
      const take = (chunk: unknown): void => {
        log.push(String(chunk));
        const address = /GraphQL +(http:\S+)\/graphql/.exec(log.join(''))?.[1];
        if (address !== undefined) resolve(new TriedServer(child, address, log));
      };
      child.stdout?.on('data', take);
      child.stderr?.on('data', take);
      child.once('exit', (code) => {
        reject(new Error(`The server ended with ${code ?? 'a signal'}:\n${log.join('')}`));
      });
    });
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** All that it wrote. */
  get log(): string {
    return this.#log.join('');
  }

  /** Bytes that it holds once garbage is collected. */
  async memory(): Promise<{ readonly heap: number; readonly resident: number }> {
    return memory.parse(await this.#ask('memory'));
  }

  /** The longest time that its event loop has stood still since this was last asked, in milliseconds. */
  async blocked(): Promise<number> {
    return pause.parse(await this.#ask('blocked')).blocked;
  }

  /** @returns the exit code, or the signal that ended it */
  stop(): Promise<number | string | null> {
    const { exitCode, signalCode } = this.#child;
    if (!this.isAlive) return Promise.resolve(exitCode ?? signalCode);
    return new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        resolve(code ?? signal);
      });
      this.#child.kill('SIGTERM');
    });
  }

  #ask(what: string): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      // A case that was given up at the end of its time may have asked, too.
      const take = (told: unknown): void => {
        if (told === null || typeof told !== 'object' || !('id' in told) || told.id !== id) return;
        this.#child.off('message', take);
        resolve(told);
      };
      this.#child.on('message', take);
      this.#child.send({ id, what }, (error) => {
        if (error) reject(error);
      });
    });
  }
}
