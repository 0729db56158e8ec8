import { graphql, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { RolegraphError } from '../../src/graph/errors.ts';
import type { Viewer } from '../../src/graph/viewer.ts';
import { formatError } from '../../src/http/formatError.ts';
import { createLoaders } from '../../src/loaders/createLoaders.ts';
import { Memory } from '../../src/loaders/Memory.ts';
import { createContext } from '../../src/resolvers/context.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';
import type { Store } from '../../src/store/Store.ts';

export interface Answer {
  readonly data?: ExecutionResult['data'];
  readonly errors?: readonly GraphQLFormattedError[];
}

export type Ask = (document: string, variables?: Record<string, unknown>) => Promise<Answer>;

export const ADA: Viewer = { subject: 'ada', scopes: ['curator'] };

/** Asks a store as the server does: by the schema, with loaders of its own for each question; without a viewer, as nobody. */
export function askOf(store: Store, viewer?: Viewer): Ask {
  const schema = createSchema();
  const memory = new Memory(store);
  return async (source, variableValues = {}) => {
    const contextValue = createContext(
      () => createLoaders(store, memory),
      () => seen(viewer),
    );
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    const shown = errors?.map((error) => formatError(error.toJSON(), error, () => undefined));
    return plain({
      ...(data === undefined ? {} : { data }),
      ...(shown ? { errors: shown.sort(byPath) } : {}),
    });
  };
}

const seen = (viewer: Viewer | undefined): Promise<Viewer> =>
  viewer ? Promise.resolve(viewer) : Promise.reject(new RolegraphError('UNAUTHENTICATED', 'Who are you?'));

/** As it would arrive: no undefined fields, no objects without a prototype. */
const plain = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer)) as Answer;

/** Errors of fields that are resolved at the same time come in any order. */
const byPath = (a: GraphQLFormattedError, b: GraphQLFormattedError): number =>
  String(a.path) < String(b.path) ? -1 : 1;

/** The data of an answer without errors. @throws Error with the messages */
export async function dataOf(answer: Promise<Answer>): Promise<NonNullable<Answer['data']>> {
  const { data, errors } = await answer;
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? 'no data');
  return data;
}
