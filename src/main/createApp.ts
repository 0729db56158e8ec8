import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { AuthSettings } from '../http/auth/createAuthenticator.ts';
import { createServer } from '../http/createServer.ts';
import { Memory } from '../loaders/Memory.ts';
import { createSchema } from '../resolvers/createSchema.ts';
import { cypherText } from '../store/cypherText.ts';
import { readVersion } from '../store/graphVersion.ts';
import type { Store } from '../store/Store.ts';
import { askOperations } from './askOperations.ts';
import { createContextFor, nobody } from './askStore.ts';
import { readExamples } from './examples.ts';
import { release } from './release.ts';

/** What the build made for browsers: found from src and from dist alike. */
const ASSETS = new URL('../../dist/assets/', import.meta.url);
const GRAPHIQL = new URL('../../dist/graphiql/', import.meta.url);

export interface AppSettings {
  readonly auth?: AuthSettings | undefined;
  readonly sandbox: boolean;
  readonly log: (error: unknown) => void;
}

/** The whole server over a store, not yet listening, and what it keeps in memory. */
export async function createApp(
  store: Store,
  { auth, sandbox, log }: AppSettings,
): Promise<{ app: FastifyInstance; memory: Memory }> {
  const memory = new Memory(store);
  const schema = createSchema();
  const context = createContextFor(store, memory);
  const examples = readExamples();
  const app = await createServer({
    schema,
    context,
    auth,
    // The store itself must answer: its own version() may come from memory.
    ready: () => readVersion(store),
    sandbox,
    firstDocument: examples.map(({ document }) => document).join('\n'),
    graphiql: { folder: fileURLToPath(GRAPHIQL), examples },
    explorer: {
      ask: askOperations(schema, () => context(nobody), log),
      version: () => store.version(),
      cypherText,
      assets: fileURLToPath(ASSETS),
      release: release(),
    },
    log,
  });
  return { app, memory };
}
