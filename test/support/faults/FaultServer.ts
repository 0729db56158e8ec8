import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { prepareWhenThere } from '../../../src/main/prepareWhenThere.ts';
import { Neo4jStore, type Neo4jOptions } from '../../../src/store/Neo4jStore.ts';
import { FaultyProxy } from '../FaultyProxy.ts';
import { serverOver } from '../httpServer.ts';
import { neo4jAccess } from '../neo4jAccess.ts';

/** What a client heard, and after how many milliseconds. */
export interface Heard {
  readonly code: string;
  readonly milliseconds: number;
}

const QUESTION = '{ tool(ref: "tool:thingware-2") { name } }';
const RIGHT = '{"data":{"tool":{"name":"Thingware 2"}}}';

/** A listening server whose Neo4j is on the other side of a proxy. */
export class FaultServer {
  readonly proxy: FaultyProxy;
  readonly store: Neo4jStore;
  readonly logged: readonly unknown[];
  readonly #app: FastifyInstance;
  readonly #address: string;

  private constructor(
    proxy: FaultyProxy,
    store: Neo4jStore,
    { app, logged }: Awaited<ReturnType<typeof serverOver>>,
    address: string,
  ) {
    this.proxy = proxy;
    this.store = store;
    this.logged = logged;
    this.#app = app;
    this.#address = address;
  }

  /**
   * @param deadline of each request, in milliseconds
   * @param isAbsent whether Neo4j is down at first, and the graph prepared once it is there
   * @param wrong what of its settings is wrong; the graph is prepared once it is right
   */
  static async start(
    deadline: number,
    { isAbsent = false, wrong }: { isAbsent?: boolean; wrong?: Partial<Neo4jOptions> } = {},
  ): Promise<FaultServer> {
    const access = { ...(wrong?.uri === undefined ? neo4jAccess() : { uri: wrong.uri }), ...wrong };
    const proxy = await FaultyProxy.start(access.uri);
    if (isAbsent) await proxy.down();
    const store = new Neo4jStore({ ...access, uri: proxy.uri, deadline });
    const ending = new AbortController();
    const preparation =
      isAbsent || wrong ? prepareWhenThere(store, () => undefined, ending.signal) : undefined;
    await preparation?.first;
    const server = await serverOver(preparation?.store ?? store, { deadline });
    server.app.addHook('onClose', (_, done) => {
      ending.abort();
      done();
    });
    return new FaultServer(proxy, store, server, await server.app.listen({ port: 0 }));
  }

  /** Asks a question of two statements. */
  async ask(signal?: AbortSignal): Promise<Heard> {
    const begun = performance.now();
    const response = await fetch(`${this.#address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
      ...(signal ? { signal } : {}),
    });
    const text = (await response.text()).trim();
    const code = text === RIGHT ? 'answered' : (/"code":"(\w+)"/.exec(text)?.[1] ?? text);
    return { code, milliseconds: performance.now() - begun };
  }

  /** Why it is not ready. */
  async reason(): Promise<string> {
    const body = await (await fetch(`${this.#address}/readyz`)).text();
    return /"message":"([^"]*)"/.exec(body)?.[1] ?? '';
  }

  async status(path: string): Promise<number> {
    return (await fetch(`${this.#address}${path}`)).status;
  }

  /** Asks until the answer is right. @returns milliseconds */
  async untilRight(): Promise<number> {
    const begun = performance.now();
    while ((await this.ask()).code !== 'answered') await sleep(50);
    return performance.now() - begun;
  }

  async stop(): Promise<void> {
    await this.#app.close();
    await this.store.close();
    await this.proxy.down();
  }
}
