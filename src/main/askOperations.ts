import { execute, GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { AskFor } from '../http/explorer/ExplorerOptions.ts';
import { RolegraphError } from '../graph/errors.ts';
import type { LogError } from '../graph/LogError.ts';
import { rootOf } from '../graph/rootOf.ts';
import type { Scope } from '../graph/Scope.ts';

/**
 * Answers the explorer's operations by the server's own schema, without HTTP between.
 *
 * @param context makes what the resolvers of one operation share
 * @param log is told of errors that are nobody's fault but the server's
 */
export function askOperations(
  schema: GraphQLSchema,
  context: (scope?: Scope) => object,
  log: LogError,
): AskFor {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (text: string): DocumentNode => {
    const known = documents.get(text);
    if (known) return known;
    const document = checked(schema, text);
    documents.set(text, document);
    return document;
  };
  return async <A>(operation: { readonly text: string }, variables: object, scope?: Scope): Promise<A> => {
    const { data, errors } = await execute({
      schema,
      document: documentOf(operation.text),
      variableValues: { ...variables },
      contextValue: context(scope),
    });
    const [error] = errors ?? [];
    if (error) throw asRolegraphError(error, log, scope);
    // The operation's text is what its types were made from.
    return data as A;
  };
}

/** @throws Error where the operation is not one of this schema: a fault of this release */
function checked(schema: GraphQLSchema, text: string): DocumentNode {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error) throw error;
  return document;
}

function asRolegraphError(error: GraphQLError, log: LogError, scope?: Scope): RolegraphError {
  const cause = rootOf(error);
  if (cause instanceof RolegraphError) return cause;
  // Before any field runs, it is a variable that the schema does not take.
  if (cause instanceof GraphQLError && error.path === undefined) {
    return new RolegraphError('BAD_USER_INPUT', cause.message);
  }
  log(error, scope);
  return new RolegraphError(
    'INTERNAL_SERVER_ERROR',
    'Something went wrong on the server. It has been logged.',
  );
}
