import { HeaderMap, type ApolloServerPlugin, type BaseContext, type GraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { badUserInput, ERROR_STATUS, RolegraphError } from '../graph/errors.ts';
import type { LogError } from '../graph/LogError.ts';
import type { Scope } from '../graph/Scope.ts';
import { formatError } from './formatError.ts';

/** Waits until what is read shows the write that a bookmark tells of. @throws RolegraphError BAD_USER_INPUT */
export type Reach = (bookmark: string, scope: Scope) => Promise<void>;

const HEADER = 'rolegraph-bookmark';

/** A bookmark of a cluster names a place in the log of each database that the write has touched. */
const LONGEST = 4096;

interface Bookmarks<C> {
  readonly reach: Reach;
  readonly scopeOf: (context: C) => Scope | undefined;
  readonly log: LogError;
}

/**
 * Lets a client see its own writes, whichever server of the graph answers: a write is answered with a bookmark, in
 * the header `rolegraph-bookmark` and in `extensions.bookmark`, and a request that brings one in either place is not
 * begun before the store has come so far. After the limits: what they refuse asks nothing of the store.
 */
export const bookmarksPlugin = <C extends BaseContext>({
  reach,
  scopeOf,
  log,
}: Bookmarks<C>): ApolloServerPlugin<C> => ({
  requestDidStart: () =>
    Promise.resolve({
      // An error that is thrown from here would become a masked 500.
      responseForOperation: async ({ request, contextValue }) => {
        const scope = scopeOf(contextValue);
        if (!scope) return null;
        try {
          const header = request.http?.headers.get(HEADER);
          await reachAll([header, request.extensions?.['bookmark']], reach, scope);
          return null;
        } catch (error) {
          return refused(error, (cause) => {
            log(cause, scope);
          });
        }
      },
      willSendResponse: ({ response: { http, body }, contextValue }) => {
        const bookmark = scopeOf(contextValue)?.receipt.bookmark;
        if (bookmark === undefined || body.kind !== 'single') return Promise.resolve();
        http.headers.set(HEADER, bookmark);
        body.singleResult.extensions = { ...body.singleResult.extensions, bookmark };
        return Promise.resolve();
      },
    }),
});

/**
 * The same for a page or a file, before the version that it is kept by is read.
 *
 * @throws RolegraphError BAD_USER_INPUT
 */
export const reachFor = ({ headers, scope }: FastifyRequest, reach: Reach): Promise<void> =>
  reachAll([headers[HEADER]], reach, scope);

async function reachAll(given: readonly unknown[], reach: Reach, scope: Scope): Promise<void> {
  for (const bookmark of given) {
    if (bookmark === undefined || bookmark === null) continue;
    if (typeof bookmark !== 'string') throw unfit('is no text');
    if (bookmark.length > LONGEST)
      throw unfit(`has ${bookmark.length} letters, and none has above ${LONGEST}`);
    await reach(bookmark, scope);
  }
}

const unfit = (why: string): RolegraphError =>
  badUserInput(`The bookmark ${why}. Leave it out, or send the one of the last change.`);

/** The whole request fails. */
function refused(error: unknown, log: (error: unknown) => void): GraphQLResponse {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof RolegraphError ? ERROR_STATUS[error.code] : 500;
  return {
    http: { status, headers: new HeaderMap(status === 503 ? [['retry-after', '1']] : []) },
    body: { kind: 'single', singleResult: { errors: [formatError({ message }, error, log)] } },
  };
}
