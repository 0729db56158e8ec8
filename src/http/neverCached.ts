import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';

/**
 * Answers are never cached. Apollo's own cache control would say so too, but it looks at every field of
 * every answer for hints, which this schema has none of.
 */
export function neverCached<C extends BaseContext>(): ApolloServerPlugin<C>[] {
  const plugin: ApolloServerPlugin<C> = {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response }) => {
          response.http.headers.set('cache-control', 'no-store');
          return Promise.resolve();
        },
      }),
  };
  return [ApolloServerPluginCacheControlDisabled(), plugin];
}
