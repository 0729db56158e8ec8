import { graphql } from 'graphql';
import type { Ask } from '../cli/ask.ts';
import { RolegraphError } from '../graph/errors.ts';
import type { Viewer } from '../graph/viewer.ts';
import { formatError } from '../http/formatError.ts';
import { createLoaders } from '../loaders/createLoaders.ts';
import { Memory } from '../loaders/Memory.ts';
import { createContext, type Context } from '../resolvers/context.ts';
import { createSchema } from '../resolvers/createSchema.ts';
import type { Store } from '../store/Store.ts';

export const createContextFor =
  (store: Store, memory = new Memory(store)): ((viewer: () => Promise<Viewer>) => Context) =>
  (viewer) =>
    createContext(() => createLoaders(store, memory), viewer);

/** A question of the command line, or of a page, comes without a token. */
export const nobody = (): Promise<Viewer> =>
  Promise.reject(
    new RolegraphError('UNAUTHENTICATED', 'Changes are made through a server: rolegraph serve.'),
  );

/** Answers from a store in this process, by the same schema as the server's. */
export function askStore(store: Store): Ask {
  const schema = createSchema();
  const context = createContextFor(store);
  return async (source, variableValues) => {
    const result = await graphql({ schema, source, variableValues, contextValue: context(nobody) });
    const errors = result.errors?.map((error) => formatError(error.toJSON(), error, () => undefined));
    return { data: result.data, errors };
  };
}
