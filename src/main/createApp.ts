import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/readConfig.ts';
import type { Audit } from '../graph/audit.ts';
import type { LogError } from '../graph/LogError.ts';
import type { AuthSettings } from '../http/auth/createAuthenticator.ts';
import { createServer } from '../http/createServer.ts';
import type { ExplorerOptions } from '../http/explorer/ExplorerOptions.ts';
import type { Example } from '../http/graphiqlRoutes.ts';
import { Metrics } from '../http/observe/Metrics.ts';
import { metricsServer } from '../http/observe/metricsServer.ts';
import type { Observers } from '../http/observe/Observers.ts';
import { tellReadiness } from '../http/observe/tellReadiness.ts';
import { watchGraph } from '../http/observe/watchGraph.ts';
import type { ServerOptions } from '../http/ServerOptions.ts';
import { trustedTexts } from '../http/trustedDocuments.ts';
import { Memory } from '../loaders/Memory.ts';
import type { Context } from '../resolvers/context.ts';
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
type Configured = Partial<Pick<Config, 'access' | 'development' | 'metrics' | 'trusted'>> & {
  readonly http?: Partial<Config['http']>;
};

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
  const shipped = {
    examples: readExamples(),
    manifests: readManifests({ manifest: settings.trusted?.manifest }),
  };
  const metrics = metricsOf(settings, shipped);
  const store = new ObservedStore(bare, metrics.statement);
  const memory = new Memory(store);
  const askVersion = (): Promise<number> => readVersion(store);
  watchGraph(metrics.registry, {
    store: bare.kind,
    version: askVersion,
    reads: () => bare.load?.(),
    kept: () => memory.uses,
  });
  const app = await createServer(serverOptions({ store, memory, askVersion, metrics, shipped, settings }));
  const metricsApp = ownServer(metrics, settings);
  if (metricsApp) app.addHook('onClose', () => metricsApp.close());
  return { app, metricsApp, memory };
}

/** What is read from files. */
interface Shipped {
  readonly examples: readonly Example[];
  readonly manifests: readonly unknown[];
}

interface Parts {
  readonly store: Store;
  readonly memory: Memory;
  readonly askVersion: () => Promise<number>;
  readonly metrics: Metrics;
  readonly shipped: Shipped;
  readonly settings: AppSettings;
}

function serverOptions(parts: Parts): ServerOptions<Context> {
  const { store, memory, askVersion, shipped, settings } = parts;
  const { access, audit, auth, http, log, logger, sandbox, trusted } = settings;
  const schema = createSchema();
  const context = createContextFor(store, memory, audit);
  return {
    ...http,
    schema,
    context,
    auth,
    access,
    reach: (bookmark, scope) => store.reach(bookmark, { scope }),
    trusted: { manifests: shipped.manifests, only: trusted?.only ?? false },
    // The store itself must answer: its own version() may come from memory.
    ready: logger ? tellReadiness(askVersion, logger) : askVersion,
    sandbox,
    firstDocument: shipped.examples.map(({ document }) => document).join('\n'),
    graphiql: { folder: fileURLToPath(GRAPHIQL), examples: shipped.examples },
    explorer: explorerOptions(
      parts,
      askOperations(schema, (scope) => context(nobody, scope), log),
    ),
    observers: observersOf(parts),
    log,
  };
}

const explorerOptions = ({ store, settings }: Parts, ask: ExplorerOptions['ask']): ExplorerOptions => ({
  ask,
  version: (scope) => store.version({ scope }),
  cypherText,
  assets: fileURLToPath(ASSETS),
  release: release(),
  origin: settings.http?.publicUrl,
});

const observersOf = ({ metrics, settings }: Parts): Observers => ({
  logger: settings.logger,
  metrics,
  metricsRoute: metricsRoute(settings),
  receipts: settings.development,
});

/** Figures tell what is asked and by how many: where reading is closed, they are not for everybody either. */
function metricsRoute({ access, metrics }: AppSettings): Observers['metricsRoute'] {
  if (metrics?.port !== undefined) return undefined;
  const isForNobody = access?.reading === 'closed' && metrics?.token === undefined;
  return isForNobody ? undefined : { token: metrics?.token };
}

/** For a port that the Internet need not see. */
const ownServer = ({ registry }: Metrics, { metrics, log }: AppSettings): FastifyInstance | undefined =>
  metrics?.port === undefined ? undefined : metricsServer(registry, metrics.token, log);

/** Operations that are known beforehand have series of their own. */
const metricsOf = ({ metrics }: AppSettings, { examples, manifests }: Shipped): Metrics =>
  new Metrics({
    operations: [...examples.map(({ document }) => document), ...trustedTexts(manifests)].flatMap(namesOf),
    process: metrics !== undefined,
  });

const namesOf = (document: string): string[] =>
  [...document.matchAll(/^(?:query|mutation) (\w+)/gm)].map(([, name = '']) => name);
