import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastifyCors from '@fastify/cors';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { LogError } from '../graph/LogError.ts';
import type { Scope } from '../graph/Scope.ts';
import type { Viewer } from '../graph/viewer.ts';
import { apolloLimits } from '../limits/apolloLimits.ts';
import { MOST_BODY } from '../limits/documentLimits.ts';
import { limitsPlugin } from '../limits/limitsPlugin.ts';
import { refusalPage } from './access/refusalPage.ts';
import { useAccess, type AccessOptions } from './access/useAccess.ts';
import { admission, MAX_REQUESTS } from './admission.ts';
import { answerBrokenRequest } from './answerBrokenRequest.ts';
import { answerErrors, refuseUrl } from './answerErrors.ts';
import type { AuthSettings } from './auth/createAuthenticator.ts';
import { bookmarksPlugin, type Reach } from './bookmarks.ts';
import { corsFor } from './corsFor.ts';
import { explorerRoutes } from './explorer/explorerRoutes.ts';
import type { ExplorerOptions } from './explorer/ExplorerOptions.ts';
import { nothingPage } from './explorer/nothingPage.tsx';
import { formatError } from './formatError.ts';
import { graphiqlRoutes, type GraphiqlSettings } from './graphiqlRoutes.ts';
import { graphqlPolicy } from './graphqlPolicy.ts';
import { healthRoutes } from './healthRoutes.ts';
import { landingPage } from './landingPage.ts';
import { limitDocuments } from './limitDocuments.ts';
import { neverCached } from './neverCached.ts';
import { logErrorsPlugin } from './observe/logErrorsPlugin.ts';
import { observe } from './observe/observe.ts';
import { observePlugin } from './observe/observePlugin.ts';
import type { Observers } from './observe/Observers.ts';
import { keepSeen } from './observe/Seen.ts';
import type { RateLimits } from './rateLimits.ts';
import { refuseHosts } from './refuseHosts.ts';
import { REQUEST_DEADLINE_MS, requestScope } from './requestScope.ts';
import { securityHeaders } from './securityHeaders.ts';
import { carryScope, scopeOf } from './scopeOf.ts';
import { specStatus } from './specStatus.ts';
import { useTrustedDocuments, type TrustedDocumentsOptions } from './trustedDocuments.ts';
import { trustedProxies } from './trustedProxies.ts';

/** How long a client may take to send its request, and of that its headers. */
const REQUEST_MS = 10_000;
const HEADERS_MS = 8000;

/** A connection costs some memory even where nothing is asked on it; past these, new ones are closed at once. */
const MOST_CONNECTIONS = 10_000;

export interface ServerOptions<C extends object> {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share. The viewer is checked when first asked for, and once. */
  readonly context: (viewer: () => Promise<Viewer>, scope: Scope) => C;
  /** How tokens are checked; unset: the server takes none. */
  readonly auth?: AuthSettings | undefined;
  /** Who may read, and the path of the file of API keys; unset: everybody, and no keys. */
  readonly access?: Pick<AccessOptions, 'reading' | 'apiKeys'> | undefined;
  /** Unset: none. */
  readonly rateLimits?: RateLimits | undefined;
  /** The origins whose pages may ask, besides Studio where the sandbox is. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** The proxies whose word on a client's address is taken, or how many there are; unset: none. */
  readonly trustProxy?: readonly string[] | number | undefined;
  /** The origin that readers know the server by, such as https://graph.example; unset: it is not known. */
  readonly publicUrl?: string | undefined;
  /** Milliseconds that a request may take; unset: 5,000. */
  readonly deadline?: number | undefined;
  /** Requests that are worked on at once; unset: 64. */
  readonly maxRequests?: number | undefined;
  /** Waits for what a bookmark tells of; unset: bookmarks are not looked at. */
  readonly reach?: Reach | undefined;
  /** Documents that are known beforehand; unset: none. */
  readonly trusted?: TrustedDocumentsOptions | undefined;
  /** Resolves if the store answers. */
  readonly ready: () => Promise<unknown>;
  /** Apollo Sandbox, introspection and Studio's CORS. */
  readonly sandbox: boolean;
  /** What Sandbox is filled with at first. */
  readonly firstDocument: string;
  /** The IDE at /graphiql, which is there where the sandbox is; unset: there is none. */
  readonly graphiql?: GraphiqlSettings | undefined;
  /** The explorer, at / and beside it; unset: there is none. */
  readonly explorer?: ExplorerOptions | undefined;
  /** Unset: nobody is told of anything but errors. */
  readonly observers?: Observers | undefined;
  readonly log: LogError;
}

/** The HTTP server, not yet listening. Closing it drains the requests under way. */
export async function createServer<C extends object>(options: ServerOptions<C>): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MOST_BODY,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseUrl,
    // Who asks meanwhile is answered by `admission`.
    return503OnClosing: false,
    clientErrorHandler: answerBrokenRequest,
    requestTimeout: REQUEST_MS,
    trustProxy: trustedProxies(options.trustProxy),
    http: { connectionsCheckingInterval: 2000 },
  });
  app.server.headersTimeout = HEADERS_MS;
  app.server.maxConnections = MOST_CONNECTIONS;
  const watchAll = observe(app, options.observers);
  await securityHeaders(app, options.publicUrl);
  requestScope(app, options.deadline ?? REQUEST_DEADLINE_MS);
  refuseHosts(app);
  answerErrors(app, options.log, options.explorer && nothingPage(options.explorer.assets));
  await app.register(fastifyCors, corsFor(options.sandbox, options.corsOrigins));
  // Before anybody's login is looked at: a refusal must cost next to nothing.
  admission(app, options.maxRequests ?? MAX_REQUESTS);
  await useAccess(app, {
    ...options.access,
    auth: options.auth,
    limits: options.rateLimits,
    page: options.explorer && refusalPage(options.explorer.assets, options.log),
    log: options.log,
  });
  limitDocuments(app);
  if (options.trusted) useTrustedDocuments(app, options.trusted);
  graphqlPolicy(app);
  if (options.sandbox && options.graphiql) await app.register(graphiqlRoutes, options.graphiql);
  if (options.explorer) {
    const hasIde = options.sandbox && options.graphiql !== undefined;
    await app.register(explorerRoutes, {
      ...options.explorer,
      hasIde,
      reach: options.reach,
      log: options.log,
    });
  }
  healthRoutes(app, options.ready);
  watchAll();
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
  return app;
}

/** `logErrorsPlugin` has told of it, with its request. */
const logged = (): void => undefined;

function noteCost(scope: Scope | undefined, { cost }: { readonly cost: number }): void {
  if (scope) scope.receipt.cost = cost;
}

function createApollo<C extends object>(app: FastifyInstance, options: ServerOptions<C>): ApolloServer<C> {
  return new ApolloServer<C>({
    schema: options.schema,
    introspection: options.sandbox,
    hideSchemaDetailsFromClientErrors: !options.sandbox,
    includeStacktraceInErrorResponses: false,
    ...apolloLimits,
    formatError: (formatted, error) => formatError(formatted, error, logged),
    plugins: [
      observePlugin<C>({ ...options.observers, scopeOf }),
      logErrorsPlugin<C>({ scopeOf, log: options.log }),
      limitsPlugin<C>({
        onMeasured: (size, context) => {
          noteCost(scopeOf(context), size);
        },
      }),
      ...(options.reach ? [bookmarksPlugin<C>({ reach: options.reach, scopeOf, log: options.log })] : []),
      ...neverCached<C>(),
      specStatus<C>(),
      // Apollo turns it on for a subgraph: any client could ask how long each field took.
      ApolloServerPluginInlineTraceDisabled(),
      landingPage<C>(options.sandbox, options.firstDocument),
      fastifyApolloDrainPlugin(app),
    ],
    // Whoever listens ends it as well. Apollo would send the signal again, in the midst of that.
    stopOnTerminationSignals: false,
    // The server says itself what is worth saying.
    logger: { debug: () => undefined, info: () => undefined, warn: options.log, error: options.log },
  });
}
