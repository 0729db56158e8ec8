import type { ApolloServerPlugin, BaseContext, HeaderMap } from '@apollo/server';
import type { ErrorCode } from '../graph/errors.ts';

/** What a well-formed request may be refused for before any field of it runs. */
const REFUSED_UNRUN: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'QUERY_TOO_COSTLY',
]);

/**
 * Gives status 200 to a refused operation where the client asks for `application/json` and not for
 * `application/graphql-response+json`: GraphQL over HTTP wants it so, since under the older type a client cannot
 * tell whether another status is the server's or that of something in between. A client that names neither keeps
 * 400, which that specification allows, and which tells a script more. Other refusals keep their status.
 */
export const specStatus = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http } }) => {
        const errors =
          body.kind === 'single' && !('data' in body.singleResult) ? body.singleResult.errors : [];
        const isRefused = http.status === 400 && asksForOlderType(request.http?.headers);
        if (isRefused && errors?.every(({ extensions }) => REFUSED_UNRUN.has(extensions?.['code']))) {
          http.status = 200;
        }
        return Promise.resolve();
      },
    }),
});

function asksForOlderType(headers: HeaderMap | undefined): boolean {
  const ranges = (headers?.get('accept') ?? '').toLowerCase();
  return ranges.includes('application/json') && !ranges.includes('application/graphql-response+json');
}
