import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import type { Ask } from '../cli/ask.ts';
import { ConfigError, readConfig, type Config } from '../config/readConfig.ts';
import { prepareGraph, type Readiness } from '../importers/prepareGraph.ts';
import type { Store } from '../store/Store.ts';
import { askStore } from './askStore.ts';
import { createApp } from './createApp.ts';
import { readExamples } from './examples.ts';
import { logError, print } from './print.ts';
import { NOTICES, open } from './withStore.ts';

/** Serves until it is told to stop. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const store = await open(config);
  try {
    const readiness = await prepareGraph(store);
    const { app, memory } = await createApp(store, { ...config, log: logError });
    const address = await listen(app, config);
    closeAtTheEnd(app, store);
    print(welcome(config, address, readiness));
    // The first search must not wait for the index. Should this fail, that search tries again, and tells.
    memory.search
      .warm()
      // Nor the first page, which shows the matrix.
      .then(() => memory.roleMatrices.matrix({ group: null, other: null, first: 1 }))
      .catch(() => undefined);
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
  await Promise.allSettled(readExamples().map(({ document }) => ask(document, {})));
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
  const sandbox = config.sandbox
    ? `\n  IDE             ${address}/graphiql\n  Apollo Sandbox  ${address}/graphql (in a browser; loads from the Internet)`
    : '';
  return `${notice === '' ? '' : `${notice}\n`}rolegraph serves ${where}.
  Explorer        ${address}/
  GraphQL         ${address}/graphql${sandbox}
  Health          ${address}/livez and ${address}/readyz
Try:
  curl -s ${address}/graphql -H 'content-type: application/json' -d '{"query":"{ connectors(between: [\\"Back End Developer\\", \\"Full Stack Developer\\"], kinds: [TOOL], first: 5) { totalCount edges { node { entity { name } roleCount } } } }"}'`;
}
