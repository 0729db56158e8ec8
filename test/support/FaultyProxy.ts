import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Transform } from 'node:stream';

/** What a network, or a server, may do to a connection. */
export type Fault =
  | { readonly kind: 'NONE' }
  /** Takes connections, and nothing comes through in either direction any more; none is ended. */
  | { readonly kind: 'SILENT' }
  /** Answers stop after so many bytes, and the connection stays. */
  | { readonly kind: 'STALL'; readonly after: number }
  /** Answers are cut off after so many bytes. */
  | { readonly kind: 'CUT'; readonly after: number }
  /** Every piece of an answer comes so many milliseconds later. */
  | { readonly kind: 'SLOW'; readonly delay: number };

/** A way to a server of this machine on which faults can be brought about. */
export class FaultyProxy {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  readonly #frozen = new WeakSet<Socket>();
  #server: Server | undefined;
  #port = 0;
  #fault: Fault = { kind: 'NONE' };
  #made = 0;
  /** Bytes of answers since the fault began. */
  #bytes = 0;
  #stopped = 0;

  private constructor(target: string) {
    this.#target = new URL(target);
  }

  /** @param target such as `bolt://127.0.0.1:7687` */
  static async start(target: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target);
    await proxy.up();
    return proxy;
  }

  /** Where clients connect instead. */
  get uri(): string {
    return `${this.#target.protocol}//127.0.0.1:${this.#port}`;
  }

  /** Connections that clients hold open. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Connections made so far. */
  get made(): number {
    return this.#made;
  }

  set fault(fault: Fault) {
    this.#fault = fault;
    this.#bytes = 0;
    this.#stopped = 0;
  }

  /** Answers that were stopped since the fault began. */
  get stopped(): number {
    return this.#stopped;
  }

  /** The connections of now are half-open from here on: nothing comes through, and neither end hears of it. */
  freeze(): void {
    for (const socket of this.#sockets) this.#frozen.add(socket);
  }

  /** Listens, on the same port as before. */
  async up(): Promise<void> {
    const server = createServer((client) => {
      this.#join(client);
    }).listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
    this.#port = address.port;
    this.#server = server;
  }

  /** As a server that is killed: all connections break, and new ones are refused. */
  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.close();
    for (const socket of this.#sockets) socket.destroy();
    if (server) await once(server, 'close');
  }

  #join(client: Socket): void {
    const server = connect(Number(this.#target.port), this.#target.hostname);
    this.#sockets.add(client);
    this.#made += 1;
    for (const socket of [client, server]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(client);
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(this.#towards('SERVER', client)).pipe(server);
    server.pipe(this.#towards('CLIENT', client)).pipe(client);
  }

  /** Lets through, in one direction, what the fault of the moment lets through. */
  #towards(end: 'SERVER' | 'CLIENT', client: Socket): Transform {
    return new Transform({
      transform: (chunk: Buffer, _, done) => {
        void this.#pass(end, chunk, client).then((passed) => {
          done(null, passed);
        });
      },
    });
  }

  async #pass(end: 'SERVER' | 'CLIENT', chunk: Buffer, client: Socket): Promise<Buffer> {
    const fault = this.#fault;
    // For good: a network loses no bytes in the midst of a connection that lives.
    if (fault.kind === 'SILENT') this.#frozen.add(client);
    if (fault.kind === 'SILENT' || this.#frozen.has(client)) return Buffer.alloc(0);
    if (end === 'SERVER' || fault.kind === 'NONE') return chunk;
    if (fault.kind === 'SLOW') {
      await sleep(fault.delay);
      return chunk;
    }
    const left = Math.max(0, fault.after - this.#bytes);
    this.#bytes += chunk.length;
    if (left < chunk.length) this.#stop(fault.kind, client);
    return chunk.subarray(0, left);
  }

  #stop(how: 'STALL' | 'CUT', client: Socket): void {
    this.#stopped += 1;
    if (how === 'STALL') this.#frozen.add(client);
    else setImmediate(() => client.destroy());
  }
}
