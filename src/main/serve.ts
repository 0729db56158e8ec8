import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Ask } from '../cli/ask.ts';
import { noticesOf } from '../config/noticesOf.ts';
import { ConfigError, readConfig, type Config } from '../config/readConfig.ts';
import { RolegraphError } from '../graph/errors.ts';
import { prepareGraph } from '../importers/prepareGraph.ts';
import type { Memory } from '../loaders/Memory.ts';
import type { Store } from '../store/Store.ts';
import { askStore } from './askStore.ts';
import { closeAtTheEnd } from './closeAtTheEnd.ts';
import { createApp, type App } from './createApp.ts';
import { createLogger } from './createLogger.ts';
import { readExamples } from './examples.ts';
import { logAudit } from './logAudit.ts';
import { logErrors } from './logErrors.ts';
import { prepareWhenThere, type Preparation } from './prepareWhenThere.ts';
import { print } from './print.ts';
import { welcome } from './welcome.ts';
import { open } from './withStore.ts';

/** Serves until it is told to stop. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const log = logErrors(logger);
  for (const warning of config.warnings) logger.warn(warning);
  for (const notice of noticesOf(process.env)) logger.warn(notice);
  const bare = await open(config, false);
  const ending = new AbortController();
  try {
    const { store, first, served } = await prepare(bare, log, ending.signal);
    const found = await first;
    const { memory, ...made } = await createApp(store, { ...config, audit: logAudit(logger), logger, log });
    made.app.addHook('onClose', (_, done) => {
      ending.abort();
      done();
    });
    const address = await listenAll(made, config, logger);
    closeAtTheEnd(made.app, store, logger);
    print(welcome(config, address, found));
    void served.then((readiness) => {
      if (found instanceof RolegraphError) logger.info({ readiness }, 'the graph is served');
      if (readiness !== undefined) warm(store, memory);
    });
  } catch (error) {
    ending.abort();
    // An open connection would keep the process alive.
    await bare.close();
    throw error;
  }
}

/** The embedded store is prepared now, or the start fails; a Neo4j may come later. */
async function prepare(
  bare: Store,
  log: (error: unknown) => void,
  ending: AbortSignal,
): Promise<Preparation> {
  if (bare.kind === 'NEO4J') return prepareWhenThere(bare, log, ending);
  const readiness = Promise.resolve(await prepareGraph(bare));
  return { store: bare, first: readiness, served: readiness };
}

function warm(store: Store, memory: Memory): void {
  // The first search must not wait for the index. Should this fail, that search tries again, and tells.
  memory.search
    .warm()
    // Nor the first page, which shows the matrix.
    .then(() => memory.roleMatrices.matrix({ group: null, other: null, first: 1 }))
    .catch(() => undefined);
  if (store.kind === 'NEO4J') void warmUp(askStore(store, memory));
}

/** Neo4j plans a statement when it first meets it, which takes up to a second or two: not the first user's. */
async function warmUp(ask: Ask): Promise<void> {
  await Promise.allSettled(readExamples().map(({ document }) => ask(document, {})));
}

/** @throws ConfigError if the system does not let it; nothing listens then */
async function listenAll(
  { app, metricsApp }: Pick<App, 'app' | 'metricsApp'>,
  config: Config,
  logger: Logger,
): Promise<string> {
  try {
    const address = await listen(app, config);
    const { port = 0 } = config.metrics;
    const metrics = metricsApp && (await listen(metricsApp, { host: config.host, port }, 'METRICS_PORT'));
    logger.info({ address, metrics, store: config.neo4j ? 'NEO4J' : 'GRAFEO' }, 'listening');
    return address;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** @throws ConfigError if the system does not let it */
async function listen(
  app: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
  variable = 'PORT',
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const why = isTaken
      ? `it is in use. Set ${variable} to a free one`
      : `the system refuses it. Check HOST and ${variable}`;
    throw new ConfigError([`Cannot listen on ${host}:${port}: ${why}.`]);
  }
}
