import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RolegraphError } from '../graph/errors.ts';

const MASKED = 'Something went wrong on the server. It has been logged.';

/**
 * What a client sees of an error: our own errors and those of the request as they are, anything else
 * masked. Never a stack trace, a path or a store's own message.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (error: unknown) => void,
): GraphQLFormattedError {
  const cause = rootOf(error);
  const place = { locations: formatted.locations ?? [], ...(formatted.path ? { path: formatted.path } : {}) };
  if (cause instanceof RolegraphError) {
    if (cause.code === 'INTERNAL_SERVER_ERROR' || cause.code === 'STORE_UNAVAILABLE') log(cause);
    return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.details } };
  }
  if (cause instanceof GraphQLError) {
    return { message: formatted.message, ...place, extensions: publicExtensions(formatted.extensions) };
  }
  log(cause);
  return { message: MASKED, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** The error that was thrown first, below those that graphql wraps around it. */
function rootOf(error: unknown): unknown {
  const inner = unwrapResolverError(error);
  return inner instanceof GraphQLError && inner.originalError ? rootOf(inner.originalError) : inner;
}

const publicExtensions = (extensions: GraphQLFormattedError['extensions']): Record<string, unknown> => {
  const kept = { ...extensions };
  delete kept['stacktrace'];
  return kept;
};
