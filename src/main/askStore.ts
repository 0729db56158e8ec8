import { graphql } from 'graphql';
import type { Ask } from '../cli/ask.ts';
import type { Audit } from '../graph/audit.ts';
import { RolegraphError } from '../graph/errors.ts';
import type { Scope } from '../graph/Scope.ts';
import type { Viewer } from '../graph/viewer.ts';
import { formatError } from '../http/formatError.ts';
import { createLoaders } from '../loaders/createLoaders.ts';
import { Memory } from '../loaders/Memory.ts';
import { createContext, type Context } from '../resolvers/context.ts';
import { createSchema } from '../resolvers/createSchema.ts';
import { ScopedStore } from '../store/ScopedStore.ts';
import type { Store } from '../store/Store.ts';

/** Makes the context of each request over a store: what it asks there ends with it. */
export const createContextFor =
  (
    store: Store,
    memory = new Memory(store),
    audit?: Audit,
  ): ((viewer: () => Promise<Viewer>, scope?: Scope) => Context) =>
  (viewer, scope) => {
    const asked = scope ? new ScopedStore(store, scope) : store;
    return createContext(() => createLoaders(asked, memory, scope), viewer, scope, audit);
  };

/** A question of the command line, or of a page, comes without a token. */
export const nobody = (): Promise<Viewer> =>
  Promise.reject(
    new RolegraphError('UNAUTHENTICATED', 'Changes are made through a server: rolegraph serve.'),
  );

/**
 * Answers from a store in this process, by the same schema as the server's.
 *
 * @param memory what is kept of that store already, where something is
 */
export function askStore(store: Store, memory = new Memory(store)): Ask {
  const schema = createSchema();
  const context = createContextFor(store, memory);
  return async (source, variableValues) => {
    const result = await graphql({ schema, source, variableValues, contextValue: context(nobody) });
    const errors = result.errors?.map((error) => formatError(error.toJSON(), error, () => undefined));
    return { data: result.data, errors };
  };
}
