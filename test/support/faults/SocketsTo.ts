import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** Node tells here of every socket of a client that it makes, but for those of TLS. */
const CHANNEL = 'net.client.socket';

/** The sockets of this process that are connected to a port, of those made from now on. */
export class SocketsTo {
  readonly #port: number;
  readonly #open = new Set<Socket>();

  constructor(port: number) {
    this.#port = port;
    subscribe(CHANNEL, this.#watch);
  }

  get open(): number {
    return this.#open.size;
  }

  stop(): void {
    unsubscribe(CHANNEL, this.#watch);
  }

  readonly #watch = (message: unknown): void => {
    const socket =
      typeof message === 'object' && message !== null && 'socket' in message ? message.socket : undefined;
    if (!(socket instanceof Socket)) return;
    socket.once('connect', () => {
      if (socket.remotePort !== this.#port) return;
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
  };
}
