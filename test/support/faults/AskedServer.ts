import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { prepareWhenThere } from '../../../src/main/prepareWhenThere.ts';
import { Neo4jStore, type Neo4jOptions } from '../../../src/store/Neo4jStore.ts';
import { SECRET } from '../curatorToken.ts';
import { serverOver } from '../httpServer.ts';

/** What a client heard, and after how many milliseconds. */
export interface Heard {
  readonly code: string;
  readonly milliseconds: number;
}

interface Asked {
  readonly signal?: AbortSignal;
  readonly token?: string;
  readonly variables?: unknown;
}

interface Listening {
  readonly store: Neo4jStore;
  readonly app: FastifyInstance;
  readonly logged: readonly unknown[];
  readonly address: string;
}

const QUESTION = '{ tool(ref: "tool:thingware-2") { name } }';
const RIGHT = '{"data":{"tool":{"name":"Thingware 2"}}}';

/** A listening server over a Neo4j, which a test asks. */
export class AskedServer {
  readonly store: Neo4jStore;
  readonly logged: readonly unknown[];
  readonly #app: FastifyInstance;
  readonly #address: string;

  protected constructor({ store, app, logged, address }: Listening) {
    this.store = store;
    this.logged = logged;
    this.#app = app;
    this.#address = address;
  }

  /** The graph is prepared first, or once Neo4j lets it be. @param deadline of each request, in milliseconds */
  static async over(access: Neo4jOptions & { readonly deadline: number }): Promise<AskedServer> {
    return new AskedServer(await AskedServer.listen(access, true));
  }

  /** @param prepares whether the graph is prepared; else it is served as it is */
  protected static async listen(
    access: Neo4jOptions & { readonly deadline: number },
    prepares: boolean,
  ): Promise<Listening> {
    const store = new Neo4jStore(access);
    const ending = new AbortController();
    const preparation = prepares ? prepareWhenThere(store, () => undefined, ending.signal) : undefined;
    await preparation?.first;
    const { app, logged } = await serverOver(preparation?.store ?? store, {
      deadline: access.deadline,
      auth: { keys: { secret: SECRET } },
    });
    app.addHook('onClose', (_, done) => {
      ending.abort();
      done();
    });
    return { store, app, logged, address: await app.listen({ port: 0 }) };
  }

  /** @returns the body of the answer */
  async post(query: string, { signal, token, variables }: Asked = {}): Promise<string> {
    const response = await fetch(`${this.#address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
    return (await response.text()).trim();
  }

  /** Asks a question of two statements. */
  async ask(signal?: AbortSignal): Promise<Heard> {
    const begun = performance.now();
    const text = await this.post(QUESTION, signal && { signal });
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
  }
}
