import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { isOwnFault } from '../../graph/isOwnFault.ts';
import type { LogError } from '../../graph/LogError.ts';
import { rootOf } from '../../graph/rootOf.ts';
import type { Scope } from '../../graph/Scope.ts';

interface ErrorOptions<C> {
  readonly scopeOf: (context: C) => Scope | undefined;
  readonly log: LogError;
}

/** Logs the errors that are the server's own fault, with the request that has met them. */
export const logErrorsPlugin = <C extends BaseContext>({
  scopeOf,
  log,
}: ErrorOptions<C>): ApolloServerPlugin<C> => {
  const logged = ({ error }: { readonly error: Error }): Promise<void> => {
    if (isOurs(error)) log(rootOf(error));
    return Promise.resolve();
  };
  return {
    contextCreationDidFail: logged,
    unexpectedErrorProcessingRequest: logged,
    requestDidStart: ({ contextValue }) =>
      Promise.resolve({
        didEncounterErrors: ({ errors }) => {
          const scope = scopeOf(contextValue);
          for (const error of errors) if (isOurs(error)) log(rootOf(error), scope);
          return Promise.resolve();
        },
      }),
  };
};

/** What graphql refuses before any field runs, such as a mutation where there is none, is not the server's fault. */
function isOurs(error: Error): boolean {
  const root = rootOf(error);
  if (!(root instanceof GraphQLError)) return isOwnFault(root);
  const { code = 'INTERNAL_SERVER_ERROR' } = root.extensions;
  return code === 'INTERNAL_SERVER_ERROR' && root.path !== undefined;
}
