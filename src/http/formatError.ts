import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RolegraphError } from '../graph/errors.ts';
import { rootOf } from '../graph/rootOf.ts';

/** How long a message may be that is not ours, in UTF-16 units. */
const LONGEST = 600;

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
  const place = placeOf(formatted);
  if (cause instanceof RolegraphError) {
    if (cause.code === 'INTERNAL_SERVER_ERROR' || cause.code === 'STORE_UNAVAILABLE') log(cause);
    return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.details } };
  }
  if (cause instanceof GraphQLError) {
    const extensions = publicExtensions(formatted);
    if (extensions['code'] === 'INTERNAL_SERVER_ERROR') log(cause);
    return { message: inShort(formatted.message), ...place, extensions };
  }
  log(cause);
  return { message: MASKED, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** graphql says a value again that it does not take, which may have megabytes. */
const inShort = (message: string): string =>
  message.length <= LONGEST ? message : `${message.slice(0, LONGEST / 2)} … ${message.slice(-LONGEST / 4)}`;

/** Only what is known: an empty list of locations would be against the specification. */
const placeOf = ({ locations, path }: GraphQLFormattedError) => ({
  ...(locations ? { locations } : {}),
  ...(path ? { path } : {}),
});

/** What graphql refuses before any field runs, such as a mutation where there is none, is not the server's fault. */
function publicExtensions({ extensions, path }: GraphQLFormattedError): Record<string, unknown> {
  const kept = { ...extensions };
  delete kept['stacktrace'];
  return kept['code'] === 'INTERNAL_SERVER_ERROR' && !path ? { ...kept, code: 'BAD_REQUEST' } : kept;
}
