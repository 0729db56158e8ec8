import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../bin/rolegraph.mjs', import.meta.url));

/** The environment of a user: nothing of this run's own variables, but what a test sets. */
const environment = (variables: Record<string, string>): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'production',
  ...variables,
});

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `rolegraph <args>` under plain Node until it ends. */
export function rolegraph(args: readonly string[], variables: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: environment(variables), maxBuffer: 1e7 };
    execFile(process.execPath, [COMMAND, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

interface Printed {
  readonly out: string;
  readonly err: string;
}

/** A running `rolegraph serve`. */
export class Served {
  readonly address: string;
  readonly welcome: string;
  readonly #child: ChildProcess;
  readonly #printed: Printed;

  private constructor(child: ChildProcess, printed: Printed, welcome: string, address: string) {
    this.#child = child;
    this.#printed = printed;
    this.welcome = welcome;
    this.address = address;
  }

  /** Starts the server, of this tree or of another, and waits until it says where it is. */
  static start(variables: Record<string, string>, command = COMMAND): Promise<Served> {
    const child = spawn(process.execPath, [command, 'serve'], { env: environment(variables) });
    return new Promise((resolve, reject) => {
      const printed = { out: '', err: '' };
      child.stderr.on('data', (chunk) => (printed.err += String(chunk)));
      child.stdout.on('data', (chunk) => {
        printed.out += String(chunk);
        const { out } = printed;
        const address = /GraphQL +(http:\S+)\/graphql/.exec(out)?.[1];
        if (address !== undefined && out.includes('curl')) resolve(new Served(child, printed, out, address));
      });
      child.on('exit', (code) => {
        reject(new Error(`The server ended with ${code ?? 'a signal'}:\n${printed.out}${printed.err}`));
      });
    });
  }

  /** All that it has printed so far. */
  get printed(): string {
    return this.#printed.out + this.#printed.err;
  }

  /** @returns the exit code, or the signal that killed it */
  stop(signal: NodeJS.Signals): Promise<number | string | null> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return Promise.resolve(exitCode ?? signalCode);
    return new Promise((resolve) => {
      this.#child.once('exit', (code, killedBy) => {
        resolve(code ?? killedBy);
      });
      this.#child.kill(signal);
    });
  }
}
