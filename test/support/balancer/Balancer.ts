import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { passedIn, turnedIn, type Passed, type Turned } from './logLine.ts';

/** The example of docs/scale.md itself. */
const CONFIGURATION = fileURLToPath(new URL('../../../docs/scale/haproxy.cfg', import.meta.url));

const PATHS = [process.env['HAPROXY'] ?? '', '/usr/sbin/haproxy', '/usr/local/sbin/haproxy'];

/** A server that is not taken out or in within this time, in milliseconds, never will be. */
const PATIENCE = 30_000;

/** Where HAProxy is; undefined where it is not installed. */
export const haproxy = (): string | undefined => PATHS.find((path) => path !== '' && existsSync(path));

/** A HAProxy in front of three servers. */
export class Balancer {
  readonly address: string;
  /** Every request that has passed, in the order of their ends. */
  readonly passed: Passed[] = [];
  /** Every server that was taken out or in, and when. */
  readonly turned: (Turned & { readonly at: number })[] = [];
  /** What it says besides. */
  readonly said: string[] = [];
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
  }

  /** @param servers such as 127.0.0.1:4001, for `one`, `two` and `three` */
  static async start(path: string, servers: readonly string[]): Promise<Balancer> {
    const bind = `127.0.0.1:${await freePort()}`;
    const addresses = servers.map((server, index): [string, string] => [`ROLEGRAPH_${index + 1}`, server]);
    const env = { TZ: 'UTC', ROLEGRAPH_BIND: bind, ...Object.fromEntries(addresses) };
    const child = spawn(path, ['-db', '-f', CONFIGURATION], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const balancer = new Balancer(child, `http://${bind}`);
    createInterface({ input: child.stdout }).on('line', (line) => {
      balancer.#read(line);
    });
    createInterface({ input: child.stderr }).on('line', (line) => {
      balancer.said.push(line);
    });
    await balancer.#untilItListens();
    return balancer;
  }

  #read(line: string): void {
    const [passed, turned] = [passedIn(line), turnedIn(line)];
    if (passed) this.passed.push(passed);
    else if (turned) this.turned.push({ ...turned, at: Date.now() });
    else this.said.push(line);
  }

  async #untilItListens(): Promise<void> {
    while (this.#child.exitCode === null) {
      try {
        await fetch(`${this.address}/livez`, { headers: { 'x-request-id': 'first' } });
        return;
      } catch {
        await sleep(20);
      }
    }
    throw new Error(`HAProxy has ended:\n${this.said.join('\n')}`);
  }

  /** @returns the milliseconds from `since` (Date.now) until the server was out, or in */
  async until(server: string, isUp: boolean, since: number): Promise<number> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const found = this.turned.find((one) => one.server === server && one.isUp === isUp && one.at >= since);
      if (found) return found.at - since;
      await sleep(20);
    }
    throw new Error(`Server ${server} is not ${isUp ? 'in' : 'out'} after ${PATIENCE} ms.`);
  }

  /** How a request was logged at last, a moment after its end; undefined where it never came here. */
  async logOf(id: string): Promise<Passed | undefined> {
    for (let look = 0; look < 50; look += 1) {
      const found = this.passed.findLast((one) => one.id === id);
      if (found) return found;
      await sleep(20);
    }
    return undefined;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}

/** A port that nobody has at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
