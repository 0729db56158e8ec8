import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { measureOperation, type Size } from './measureOperation.ts';

/** Fields inside fields; the deepest question of the examples has 9. */
const MOST_DEPTH = 20;
/** Entities that one operation may load at the most. */
const MOST_COST = 20_000;
/** Values that one answer may hold at the most. */
const MOST_VALUES = 500_000;

/** Refuses an operation that is too deep or could load too much, before it runs. */
export const limitsPlugin = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ document, operation, request }) => {
        // Throwing is right here: in earlier hooks an error becomes a masked 500.
        if (operation) refuseTooLarge(measureOperation(document, operation, request.variables ?? {}));
        return Promise.resolve();
      },
    }),
});

function refuseTooLarge({ depth, cost, values }: Size): void {
  if (depth > MOST_DEPTH) {
    throw tooCostly(`The operation is ${depth} fields deep; at most ${MOST_DEPTH} are answered.`);
  }
  if (cost > MOST_COST) {
    throw tooCostly(
      `The operation could cost ${cost} entities; at most ${MOST_COST} are read at once. Lower first, or ask in parts.`,
    );
  }
  if (values > MOST_VALUES) {
    throw tooCostly(
      `The answer could hold ${values} values; at most ${MOST_VALUES} are given. Lower first, or ask for less of each.`,
    );
  }
}

const tooCostly = (message: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400, headers: new Map() } },
  });
