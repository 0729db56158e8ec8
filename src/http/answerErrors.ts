import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_STATUS, RolegraphError, type ErrorCode } from '../graph/errors.ts';
import { isOwnFault } from '../graph/isOwnFault.ts';
import type { LogError } from '../graph/LogError.ts';
import { MOST_BODY } from '../limits/documentLimits.ts';
import type { TellBroken } from './observe/tellBroken.ts';
import { HOOKLESS_HEADERS } from './securityHeaders.ts';

interface ErrorBody {
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** What a client sees of a request that fails outside GraphQL. */
export const errorBody = (
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): ErrorBody => ({
  errors: [{ message, extensions: { code, ...details } }],
});

const WORDS: Readonly<Record<number, string>> = {
  400: 'The request is not valid JSON or not well-formed HTTP.',
  413: `The request body is too large. Send at most ${MOST_BODY / 1024 / 1024} MB.`,
  415: 'The request body must be JSON: send content-type: application/json.',
};

/** Answers with a page, where one is wanted: undefined where not. */
export type NothingPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

/**
 * Answers everything that fails outside GraphQL as JSON, with a code and without a stack trace.
 *
 * @param page for browsers that ask for what is not there
 */
export function answerErrors(app: FastifyInstance, log: LogError, page?: NothingPage): void {
  app.setNotFoundHandler((request, reply) => {
    const shown = page?.(request, reply);
    if (shown) return shown;
    const message = `There is nothing at ${request.method} ${request.url.slice(0, 100)}. Ask /graphql.`;
    return notKept(reply).status(404).send(errorBody('NOT_FOUND', message));
  });
  app.setErrorHandler((error: unknown, { scope }, reply) => {
    notKept(reply);
    if (error instanceof RolegraphError) {
      if (isOwnFault(error)) log(error, scope);
      const status = ERROR_STATUS[error.code];
      if (status === 503) void reply.header('retry-after', '1');
      return reply.status(status).send(errorBody(error.code, error.message, error.details));
    }
    const status = statusOf(error);
    // A path out of a folder of files: what is there is nobody's business.
    if (status === 403) {
      reply.callNotFound();
      return reply;
    }
    if (status >= 400 && status < 500) {
      return reply
        .status(status)
        .send(errorBody('BAD_REQUEST', WORDS[status] ?? 'The request is not valid.'));
    }
    log(error, scope);
    return reply
      .status(500)
      .send(errorBody('INTERNAL_SERVER_ERROR', 'Something went wrong on the server. It has been logged.'));
  });
}

/** What went wrong is true for now only. */
const notKept = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-store');

/** A URL that cannot be read reaches no route, and no error handler either. */
export const refuseUrl =
  (tell: TellBroken) =>
  (_error: unknown, _request: unknown, reply: FastifyReply): void => {
    // No hook runs either, which would give it these.
    void reply
      .status(400)
      .headers(HOOKLESS_HEADERS)
      .header('x-request-id', tell(400))
      .send(errorBody('BAD_REQUEST', 'The address of the request is not valid.'));
  };

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
