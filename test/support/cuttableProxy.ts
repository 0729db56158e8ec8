import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server of this machine that a test can cut, as a network does. */
export class CuttableProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;
  /** Where clients connect instead. */
  readonly uri: string;

  private constructor(server: Server, uri: string) {
    this.#server = server;
    this.uri = uri;
  }

  /** @param target such as `bolt://127.0.0.1:7687` */
  static async start(target: string): Promise<CuttableProxy> {
    const { protocol, hostname, port } = new URL(target);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
    const proxy = new CuttableProxy(server, `${protocol}//127.0.0.1:${address.port}`);
    server.on('connection', (socket) => {
      proxy.#join(socket, connect(Number(port), hostname));
    });
    return proxy;
  }

  #join(client: Socket, server: Socket): void {
    const ends = [client, server];
    for (const socket of ends) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        for (const end of ends) end.destroy();
      });
    }
    if (this.#isCut) client.destroy();
    client.pipe(server);
    server.pipe(client);
  }

  /** Every connection breaks; new ones may be made unless `forGood`. */
  cut({ forGood = false } = {}): void {
    this.#isCut = forGood;
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cut({ forGood: true });
    this.#server.close();
    await once(this.#server, 'close');
  }
}
