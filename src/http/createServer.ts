import fastifyCors from '@fastify/cors';
import fastifyApollo from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { MOST_BODY } from '../limits/documentLimits.ts';
import { refusalPage } from './access/refusalPage.ts';
import { useAccess } from './access/useAccess.ts';
import { admission } from './admission.ts';
import { answerBrokenRequest } from './answerBrokenRequest.ts';
import { answerErrors, refuseUrl } from './answerErrors.ts';
import { corsFor } from './corsFor.ts';
import { createApollo } from './createApollo.ts';
import { explorerRoutes } from './explorer/explorerRoutes.ts';
import { nothingPage } from './explorer/nothingPage.tsx';
import { graphiqlRoutes } from './graphiqlRoutes.ts';
import { graphqlPolicy } from './graphqlPolicy.ts';
import { healthRoutes } from './healthRoutes.ts';
import { limitDocuments } from './limitDocuments.ts';
import { observe } from './observe/observe.ts';
import { keepSeen } from './observe/Seen.ts';
import { tellBroken } from './observe/tellBroken.ts';
import { refuseHosts } from './refuseHosts.ts';
import { REQUEST_DEADLINE_MS, requestScope } from './requestScope.ts';
import { securityHeaders } from './securityHeaders.ts';
import { carryScope } from './scopeOf.ts';
import type { ServerOptions } from './ServerOptions.ts';
import { useTrustedDocuments } from './trustedDocuments.ts';
import { trustedProxies } from './trustedProxies.ts';

/** How long a client may take to send its request, and of that its headers. */
const REQUEST_MS = 10_000;
const HEADERS_MS = 8000;

/** A connection costs some memory even where nothing is asked on it; past these, new ones are closed at once. */
const MOST_CONNECTIONS = 10_000;

/** The HTTP server, not yet listening. Closing it drains the requests under way. */
export async function createServer<C extends object>(options: ServerOptions<C>): Promise<FastifyInstance> {
  const app = bareServer(options);
  const watchAll = observe(app, options.observers);
  await everyAnswer(app, options);
  // Before anybody's login is looked at: a refusal must cost next to nothing.
  admission(app, options);
  await whoAsks(app, options);
  limitDocuments(app);
  if (options.trusted) useTrustedDocuments(app, options.trusted);
  graphqlPolicy(app);
  await pages(app, options);
  healthRoutes(app, options.ready);
  watchAll();
  await graphql(app, options);
  return app;
}

type Options = Omit<ServerOptions<object>, 'context'>;

/** Knows no route, and what to do with what is no request. */
function bareServer({ observers, trustProxy }: Options): FastifyInstance {
  const tell = tellBroken(observers);
  const app = Fastify({
    bodyLimit: MOST_BODY,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseUrl(tell),
    // Who asks meanwhile is answered by `admission`.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest(tell),
    requestTimeout: REQUEST_MS,
    trustProxy: trustedProxies(trustProxy),
    http: { connectionsCheckingInterval: 2000 },
  });
  app.server.headersTimeout = HEADERS_MS;
  app.server.maxConnections = MOST_CONNECTIONS;
  return app;
}

/** What all answers have, and what all requests are held to. */
async function everyAnswer(app: FastifyInstance, options: Options): Promise<void> {
  const { corsOrigins, deadline = REQUEST_DEADLINE_MS, explorer, log, publicUrl, sandbox } = options;
  await securityHeaders(app, publicUrl);
  requestScope(app, deadline);
  refuseHosts(app);
  answerErrors(app, log, explorer && nothingPage(explorer.assets));
  await app.register(fastifyCors, corsFor(sandbox, corsOrigins));
}

const whoAsks = (app: FastifyInstance, options: Options): Promise<void> =>
  useAccess(app, {
    ...options.access,
    auth: options.auth,
    limits: options.rateLimits,
    page: options.explorer && refusalPage(options.explorer.assets, options.log),
    log: options.log,
  });

/** What is for people: the IDE and the explorer. */
async function pages(app: FastifyInstance, options: Options): Promise<void> {
  const { explorer, log, reach } = options;
  const graphiql = options.sandbox ? options.graphiql : undefined;
  if (graphiql) await app.register(graphiqlRoutes, graphiql);
  if (!explorer) return;
  await app.register(explorerRoutes, { ...explorer, hasIde: graphiql !== undefined, reach, log });
}

async function graphql<C extends object>(app: FastifyInstance, options: ServerOptions<C>): Promise<void> {
  const apollo = createApollo(app, options);
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: ({ identity, scope, seen }) => {
      keepSeen(scope, seen);
      return Promise.resolve(carryScope(options.context(identity, scope), scope));
    },
  });
}
