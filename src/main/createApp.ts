import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/readConfig.ts';
import type { AuthSettings } from '../http/auth/createAuthenticator.ts';
import { createServer } from '../http/createServer.ts';
import { Memory } from '../loaders/Memory.ts';
import { createSchema } from '../resolvers/createSchema.ts';
import { cypherText } from '../store/cypherText.ts';
import { readVersion } from '../store/graphVersion.ts';
import { ObservedStore } from '../store/ObservedStore.ts';
import type { Store } from '../store/Store.ts';
import { askOperations } from './askOperations.ts';
import { createContextFor, nobody } from './askStore.ts';
import { readExamples } from './examples.ts';
import { release } from './release.ts';

/** What the build made for browsers: found from src and from dist alike. */
const ASSETS = new URL('../../dist/assets/', import.meta.url);
const GRAPHIQL = new URL('../../dist/graphiql/', import.meta.url);

/** What of the configuration the server needs; what is left out has its default. */
type Configured = Partial<Pick<Config, 'access' | 'development' | 'http' | 'metrics' | 'trusted'>>;

export interface AppSettings extends Configured {
  readonly auth?: AuthSettings | undefined;
  readonly sandbox: boolean;
  readonly log: (error: unknown) => void;
}

/** The whole server over a store, not yet listening, and what it keeps in memory. */
export async function createApp(
  bare: Store,
  { auth, http, sandbox, log }: AppSettings,
): Promise<{ app: FastifyInstance; memory: Memory }> {
  const store = new ObservedStore(bare, () => undefined);
  const memory = new Memory(store);
  const schema = createSchema();
  const context = createContextFor(store, memory);
  const examples = readExamples();
  const app = await createServer({
    schema,
    context,
    auth,
    deadline: http?.deadline,
    // The store itself must answer: its own version() may come from memory.
    ready: () => readVersion(store),
    sandbox,
    firstDocument: examples.map(({ document }) => document).join('\n'),
    graphiql: { folder: fileURLToPath(GRAPHIQL), examples },
    explorer: {
      ask: askOperations(schema, (scope) => context(nobody, scope), log),
      version: (scope) => store.version({ scope }),
      cypherText,
      assets: fileURLToPath(ASSETS),
      release: release(),
      origin: http?.publicUrl,
    },
    log,
  });
  return { app, memory };
}
