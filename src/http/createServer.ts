import { ApolloServer } from '@apollo/server';
import fastifyCors from '@fastify/cors';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Scope } from '../graph/Scope.ts';
import type { Viewer } from '../graph/viewer.ts';
import { apolloLimits } from '../limits/apolloLimits.ts';
import { MOST_BODY } from '../limits/documentLimits.ts';
import { limitsPlugin } from '../limits/limitsPlugin.ts';
import { answerErrors, refuseUrl } from './answerErrors.ts';
import { createAuthenticator, type AuthSettings } from './auth/createAuthenticator.ts';
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
import { specStatus } from './specStatus.ts';
import { REQUEST_DEADLINE_MS, requestScope } from './requestScope.ts';

/** How long a client may take to send its request, and of that its headers. */
const REQUEST_MS = 10_000;
const HEADERS_MS = 8000;

const STUDIO = 'https://studio.apollographql.com';

export interface ServerOptions<C extends object> {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share. The viewer is checked when first asked for, and once. */
  readonly context: (viewer: () => Promise<Viewer>, scope: Scope) => C;
  /** How tokens are checked; unset: nobody is let in to what needs a login. */
  readonly auth?: AuthSettings | undefined;
  /** Milliseconds that a request may take; unset: 5,000. */
  readonly deadline?: number | undefined;
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
  readonly log: (error: unknown) => void;
}

/** The HTTP server, not yet listening. Closing it drains the requests under way. */
export async function createServer<C extends object>(options: ServerOptions<C>): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MOST_BODY,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseUrl,
    requestTimeout: REQUEST_MS,
    http: { connectionsCheckingInterval: 2000 },
  });
  app.server.headersTimeout = HEADERS_MS;
  requestScope(app, options.deadline ?? REQUEST_DEADLINE_MS);
  answerErrors(app, options.log, options.explorer && nothingPage(options.explorer.assets));
  await app.register(fastifyCors, {
    origin: options.sandbox ? [STUDIO] : false,
    methods: ['GET', 'POST'],
  });
  limitDocuments(app);
  graphqlPolicy(app);
  if (options.sandbox && options.graphiql) await app.register(graphiqlRoutes, options.graphiql);
  if (options.explorer) {
    const hasIde = options.sandbox && options.graphiql !== undefined;
    await app.register(explorerRoutes, { ...options.explorer, hasIde, log: options.log });
  }
  healthRoutes(app, options.ready);
  const authenticate = createAuthenticator(options.auth, options.log);
  const apollo = createApollo(app, options);
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: ({ headers, scope }) =>
      Promise.resolve(
        options.context(
          once(() => authenticate(headers.authorization)),
          scope,
        ),
      ),
  });
  return app;
}

/** The same answer however often it is asked for. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

function createApollo<C extends object>(app: FastifyInstance, options: ServerOptions<C>): ApolloServer<C> {
  return new ApolloServer<C>({
    schema: options.schema,
    introspection: options.sandbox,
    hideSchemaDetailsFromClientErrors: !options.sandbox,
    includeStacktraceInErrorResponses: false,
    ...apolloLimits,
    formatError: (formatted, error) => formatError(formatted, error, options.log),
    plugins: [
      limitsPlugin<C>(),
      ...neverCached<C>(),
      specStatus<C>(),
      landingPage<C>(options.sandbox, options.firstDocument),
      fastifyApolloDrainPlugin(app),
    ],
    // Whoever listens ends it as well. Apollo would send the signal again, in the midst of that.
    stopOnTerminationSignals: false,
    // The server says itself what is worth saying.
    logger: { debug: () => undefined, info: () => undefined, warn: options.log, error: options.log },
  });
}
