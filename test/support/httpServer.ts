import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/http/createServer.ts';
import type { ServerOptions } from '../../src/http/ServerOptions.ts';
import { Memory } from '../../src/loaders/Memory.ts';
import { createContextFor } from '../../src/main/askStore.ts';
import type { Context } from '../../src/resolvers/context.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';
import type { Store } from '../../src/store/Store.ts';

type Options = ServerOptions<Pick<Context, 'loaders'>>;

/** A server over a store, not listening, that keeps what it logs. */
export async function serverOver(
  store: Store,
  options: Partial<Options> = {},
): Promise<{ app: FastifyInstance; logged: unknown[] }> {
  const logged: unknown[] = [];
  const memory = new Memory(store);
  const app = await createServer({
    schema: createSchema(),
    context: createContextFor(store, memory),
    // Tests of answers are not tests of speed: the machine may be slow.
    deadline: 60_000,
    ready: () => store.version(),
    sandbox: true,
    firstDocument: '{ graph { version } }',
    log: (error) => logged.push(error),
    ...options,
  });
  return { app, logged };
}
