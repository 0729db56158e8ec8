import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { apolloLimits } from '../limits/apolloLimits.ts';
import { limitsPlugin } from '../limits/limitsPlugin.ts';
import { bookmarksPlugin } from './bookmarks.ts';
import { formatError } from './formatError.ts';
import { landingPage } from './landingPage.ts';
import { logErrorsPlugin } from './observe/logErrorsPlugin.ts';
import { observePlugin } from './observe/observePlugin.ts';
import { scopeOf } from './scopeOf.ts';
import type { ServerOptions } from './ServerOptions.ts';
import { specStatus } from './specStatus.ts';

/** `logErrorsPlugin` has told of it, with its request. */
const logged = (): void => undefined;

/** What answers /graphql; ends with the server. Not yet started. */
export function createApollo<C extends object>(
  app: FastifyInstance,
  options: ServerOptions<C>,
): ApolloServer<C> {
  const { schema, sandbox, log } = options;
  return new ApolloServer<C>({
    schema,
    introspection: sandbox,
    hideSchemaDetailsFromClientErrors: !sandbox,
    includeStacktraceInErrorResponses: false,
    ...apolloLimits,
    formatError: (formatted, error) => formatError(formatted, error, logged),
    plugins: [...ourPlugins(options), ...apollosOwn<C>(options), fastifyApolloDrainPlugin(app)],
    // Whoever listens ends it as well. Apollo would send the signal again, in the midst of that.
    stopOnTerminationSignals: false,
    // The server says itself what is worth saying.
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
  });
}

/** In the order in which they look at a request. */
const ourPlugins = <C extends object>({
  observers,
  reach,
  log,
}: ServerOptions<C>): ApolloServerPlugin<C>[] => [
  observePlugin<C>({ ...observers, scopeOf }),
  logErrorsPlugin<C>({ scopeOf, log }),
  limitsPlugin<C>({
    onMeasured: ({ cost }, context) => {
      const scope = scopeOf(context);
      if (scope) scope.receipt.cost = cost;
    },
  }),
  ...(reach ? [bookmarksPlugin<C>({ reach, scopeOf, log })] : []),
  specStatus<C>(),
];

/** What Apollo would do unasked. */
const apollosOwn = <C extends object>({
  sandbox,
  firstDocument,
}: ServerOptions<C>): ApolloServerPlugin<C>[] => [
  // It looks at every field of every answer for hints, which this schema has none of. No answer is cached.
  ApolloServerPluginCacheControlDisabled(),
  // Apollo turns it on for a subgraph: any client could ask how long each field took.
  ApolloServerPluginInlineTraceDisabled(),
  landingPage<C>(sandbox, firstDocument),
];
