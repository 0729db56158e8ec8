import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import { CommanderError } from 'commander';
import type { FastifyInstance } from 'fastify';
import { graphql } from 'graphql';
import { askServer, type Ask } from './cli/ask.ts';
import { createProgram, type Commands } from './cli/createProgram.ts';
import { exitCodeOf, NO_STORE, REFUSED, WRONG_USAGE } from './cli/exitCode.ts';
import { ConfigError, readConfig, type Config } from './config/readConfig.ts';
import { RolegraphError } from './graph/errors.ts';
import { createServer } from './http/createServer.ts';
import { formatError } from './http/formatError.ts';
import { formatReport } from './importers/formatReport.ts';
import { formatShipped } from './importers/formatShipped.ts';
import { importOnet } from './importers/importOnet.ts';
import { importShipped } from './importers/importShipped.ts';
import { prepareGraph, type Readiness } from './importers/prepareGraph.ts';
import { progressOn } from './importers/progress.ts';
import { createLoaders, type Loaders } from './loaders/createLoaders.ts';
import { Memory } from './loaders/Memory.ts';
import { createSchema } from './resolvers/createSchema.ts';
import { readVersion } from './store/graphVersion.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/Store.ts';

/** This file alone knows every layer: it reads the configuration and puts them together. */

const OPERATIONS = new URL('../operations/', import.meta.url);

const operation = (name: string): string => readFileSync(new URL(`${name}.graphql`, OPERATIONS), 'utf8');

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const logError = (error: unknown): void => {
  const cause = error instanceof Error && error.cause !== undefined ? ['\n  caused by', error.cause] : [];
  console.error(new Date().toISOString(), error, ...cause);
};

const open = (config: Config): Promise<Store> => openStore({ neo4j: config.neo4j, folder: config.folder });

/** Opens the store, runs the work, and closes the store whatever happens. */
async function withStore<T>(work: (store: Store, readiness: Readiness) => Promise<T>): Promise<T> {
  const store = await open(readConfig(process.env));
  try {
    return await work(store, await prepareGraph(store));
  } finally {
    await store.close();
  }
}

const NOTICES = {
  EMPTY: 'The graph is empty. Fill it with the shipped one: npx rolegraph import shipped',
  OLDER_SHIPPED_GRAPH:
    'The store holds the shipped graph of another release. Bring it up to date: npx rolegraph import shipped',
  FILLED: 'Filled the embedded store with the shipped graph.',
  READY: '',
} satisfies Record<Readiness, string>;

const createContextFor =
  (store: Store, memory = new Memory(store)): (() => { loaders: Loaders }) =>
  () => ({ loaders: createLoaders(store, memory) });

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const store = await open(config);
  try {
    const readiness = await prepareGraph(store);
    const memory = new Memory(store);
    const app = await createServer({
      schema: createSchema(),
      context: createContextFor(store, memory),
      // The store itself must answer: its own version() may come from memory.
      ready: () => readVersion(store),
      sandbox: config.sandbox,
      firstDocument: operation('connectors'),
      log: logError,
    });
    const address = await listen(app, config);
    closeAtTheEnd(app, store);
    print(welcome(config, address, readiness));
    // The first search must not wait for the index. Should this fail, that search tries again, and tells.
    memory.search.warm().catch(() => undefined);
  } catch (error) {
    // An open connection would keep the process alive.
    await store.close();
    throw error;
  }
  if (store.kind === 'NEO4J') void warmUp(askStore(store));
}

const closeAtTheEnd = (app: FastifyInstance, store: Store): void => {
  closeWithGrace({ delay: 10_000, logger: { error: logError } }, async ({ err }) => {
    if (err) logError(err);
    await app.close();
    await store.close();
  });
};

/** Neo4j plans a statement when it first meets it, which takes up to a second or two: not the first user's. */
async function warmUp(ask: Ask): Promise<void> {
  const names = readdirSync(OPERATIONS).map((file) => path.basename(file, '.graphql'));
  await Promise.allSettled(names.map((name) => ask(operation(name), {})));
}

/** @throws ConfigError if the system does not let it */
async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const why = isTaken
      ? 'it is in use. Set PORT to a free one'
      : 'the system refuses it. Check HOST and PORT';
    throw new ConfigError([`Cannot listen on ${host}:${port}: ${why}.`]);
  }
}

function welcome(config: Config, address: string, readiness: Readiness): string {
  const where = config.neo4j ? `Neo4j at ${config.neo4j.uri}` : `the embedded store in ${config.folder}`;
  const notice = NOTICES[readiness];
  const sandbox = config.sandbox ? `\n  Apollo Sandbox  ${address}/graphql (in a browser)` : '';
  return `${notice === '' ? '' : `${notice}\n`}rolegraph serves ${where}.
  GraphQL         ${address}/graphql${sandbox}
  Health          ${address}/livez and ${address}/readyz
Try:
  curl -s ${address}/graphql -H 'content-type: application/json' -d '{"query":"{ connectors(between: [\\"Back End Developer\\", \\"Full Stack Developer\\"], kinds: [TOOL], first: 5) { totalCount edges { node { entity { name } roleCount } } } }"}'`;
}

/** Answers from a store in this process, by the same schema as the server's. */
function askStore(store: Store): Ask {
  const schema = createSchema();
  const context = createContextFor(store);
  return async (source, variableValues) => {
    const result = await graphql({ schema, source, variableValues, contextValue: context() });
    const errors = result.errors?.map((error) => formatError(error.toJSON(), error, () => undefined));
    return { data: result.data, errors };
  };
}

const commands: Commands = {
  print,
  columns: process.stdout.columns,
  serve,
  importShipped: () =>
    withStore(async (store, readiness) => {
      const { changed, reports } = await importShipped(store);
      if (readiness === 'FILLED') print(NOTICES.FILLED);
      else print(changed ? formatShipped(reports) : 'Nothing changed: the shipped graph was there.');
    }),
  importOnet: (folder, { dryRun, strict, report: file }) =>
    withStore(async (store, readiness) => {
      // O*NET's technologies must meet the shipped ones, which come with the names that people use.
      if (readiness === 'EMPTY') throw new RolegraphError('BAD_USER_INPUT', NOTICES.EMPTY);
      const report = await importOnet(store, folder, { dryRun, onProgress: progressOn() });
      print(formatReport(report));
      if (file !== undefined) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
      if (strict && report.refused.total > 0) process.exitCode = REFUSED;
    }),
  withAsk: (url, use) =>
    url === undefined
      ? withStore(async (store, readiness) => {
          if (readiness === 'EMPTY') console.error(NOTICES.EMPTY);
          await use(askStore(store));
        })
      : use(askServer(url)),
};

/** A reader that has seen enough, such as `head`, ends the command quietly. */
function endWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Runs a command line, such as `['connectors', 'A', 'B']`, and sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  endWithTheReader();
  try {
    await createProgram(commands).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    process.exitCode = exitCodeOf(error);
    console.error(error instanceof Error ? error.message : error);
    if (process.exitCode === NO_STORE && process.env['DEBUG']) console.error(error);
  }
}
