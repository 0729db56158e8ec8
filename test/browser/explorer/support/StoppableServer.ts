import type { AddressInfo } from 'node:net';
import { createApp } from '../../../../src/main/createApp.ts';
import type { Store } from '../../../../src/store/Store.ts';
import type { Served } from '../../support/served.ts';

/** A server that goes and comes back at the same address, over the same store. */
export class StoppableServer implements Served {
  readonly store: Store;
  readonly logged: unknown[] = [];
  #port = 0;
  #stop: (() => Promise<void>) | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens where it did before; at first on a free port. */
  async start(): Promise<this> {
    const { app } = await createApp(this.store, {
      http: { deadline: 60_000 },
      sandbox: true,
      log: (error) => this.logged.push(error),
    });
    await app.listen({ host: '127.0.0.1', port: this.#port });
    // Listening on TCP, it has a port.
    this.#port = (app.server.address() as AddressInfo).port;
    this.#stop = async () => {
      const closed = app.close();
      // A browser keeps some open, over which it may ask later.
      app.server.closeAllConnections();
      await closed;
    };
    return this;
  }

  /** Nothing answers any more, nor on connections that were kept open. */
  async stop(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.store.close();
  }
}
