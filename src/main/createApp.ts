import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/readConfig.ts';
import type { Audit } from '../graph/audit.ts';
import type { LogError } from '../graph/LogError.ts';
import type { AuthSettings } from '../http/auth/createAuthenticator.ts';
import { createServer } from '../http/createServer.ts';
import { Metrics } from '../http/observe/Metrics.ts';
import { metricsServer } from '../http/observe/metricsServer.ts';
import { tellReadiness } from '../http/observe/tellReadiness.ts';
import { watchGraph } from '../http/observe/watchGraph.ts';
import { Memory } from '../loaders/Memory.ts';
import { createSchema } from '../resolvers/createSchema.ts';
import { cypherText } from '../store/cypherText.ts';
import { readVersion } from '../store/graphVersion.ts';
import { ObservedStore } from '../store/ObservedStore.ts';
import type { Store } from '../store/Store.ts';
import { askOperations } from './askOperations.ts';
import { createContextFor, nobody } from './askStore.ts';
import { readExamples } from './examples.ts';
import { readManifests } from './readManifests.ts';
import { release } from './release.ts';

/** What the build made for browsers: found from src and from dist alike. */
const ASSETS = new URL('../../dist/assets/', import.meta.url);
const GRAPHIQL = new URL('../../dist/graphiql/', import.meta.url);

/** What of the configuration the server needs; what is left out has its default. */
type Configured = Partial<Pick<Config, 'access' | 'development' | 'http' | 'metrics' | 'trusted'>>;

export interface AppSettings extends Configured {
  readonly auth?: AuthSettings | undefined;
  /** Is told of every mutation, also of one that was refused. */
  readonly audit?: Audit | undefined;
  readonly sandbox: boolean;
  /** Gets a line for each request, and what else is worth one; unset: nobody does. */
  readonly logger?: Logger | undefined;
  readonly log: LogError;
}

export interface App {
  readonly app: FastifyInstance;
  /** For `/metrics` on a port of its own, where one is set; ends with the server. */
  readonly metricsApp: FastifyInstance | undefined;
  /** What is kept in memory. */
  readonly memory: Memory;
}

/** The whole server over a store, not yet listening. */
export async function createApp(bare: Store, settings: AppSettings): Promise<App> {
  const {
    access,
    audit,
    auth,
    development,
    http,
    log,
    logger,
    metrics: endpoint,
    sandbox,
    trusted,
  } = settings;
  const examples = readExamples();
  const metrics = new Metrics({ operations: namesOf(examples), process: endpoint !== undefined });
  const store = new ObservedStore(bare, metrics.statement);
  const memory = new Memory(store);
  const askVersion = (): Promise<number> => readVersion(store);
  watchGraph(metrics.registry, {
    store: bare.kind,
    version: askVersion,
    reads: () => bare.load?.(),
    kept: () => memory.uses,
  });
  const schema = createSchema();
  const context = createContextFor(store, memory, audit);
  const app = await createServer({
    ...http,
    schema,
    context,
    auth,
    access,
    reach: (bookmark, scope) => store.reach(bookmark, { scope }),
    trusted: { manifests: readManifests({ manifest: trusted?.manifest }), only: trusted?.only ?? false },
    // The store itself must answer: its own version() may come from memory.
    ready: logger ? tellReadiness(askVersion, logger) : askVersion,
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
    observers: {
      logger,
      metrics,
      metricsRoute: endpoint?.port === undefined ? { token: endpoint?.token } : undefined,
      receipts: development,
    },
    log,
  });
  const metricsApp =
    endpoint?.port === undefined ? undefined : metricsServer(metrics.registry, endpoint.token, log);
  if (metricsApp) app.addHook('onClose', () => metricsApp.close());
  return { app, metricsApp, memory };
}

/** The names of the operations of operations/. */
const namesOf = (examples: readonly { readonly document: string }[]): string[] =>
  examples.flatMap(({ document }) => [...document.matchAll(/^query (\w+)/gm)].map(([, name = '']) => name));
