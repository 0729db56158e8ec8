import { types } from 'node:util';
import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { RolegraphError, type ErrorCode } from '../graph/errors.ts';

/** What Neo4j or its driver says, in our words. */
interface Meaning {
  readonly codes: RegExp;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: Record<string, unknown>;
}

const UNREACHABLE: Meaning = {
  codes: /^(ServiceUnavailable|SessionExpired)$/,
  code: 'STORE_UNAVAILABLE',
  message: 'Neo4j cannot be reached. Check NEO4J_URI and that the server runs.',
};

/** A server that runs hangs up too: one that takes nothing but TLS, or none. */
const HANGS_UP = /Connection was closed by server|TLS connection was established|wrong version number/;

const HUNG_UP: Omit<Meaning, 'codes'> = {
  code: 'STORE_UNAVAILABLE',
  message:
    'Neo4j cannot be reached. It hung up: check NEO4J_URI, also whether it must have +s or +ssc for TLS or must not, and that the server runs.',
};

/** With the code of Node, which tells one that is too old from one of another host. */
const UNTRUSTED = /Server certificate is not trusted.*Socket responded with: (\w+)/s;

const untrusted = (code: string): Omit<Meaning, 'codes'> => ({
  code: 'STORE_UNAVAILABLE',
  message:
    `The certificate of Neo4j is not trusted (${code}). Give Neo4j one that is signed for its host, ` +
    'name who signed it by NODE_EXTRA_CA_CERTS, or take any by +ssc in place of +s in NEO4J_URI.',
});

/** The driver gives no code to that; its pool is never used up, since we count what we use. */
const NO_CONNECTION = /^Connection acquisition timed out/;

const SILENT: Meaning = {
  codes: NO_CONNECTION,
  code: 'STORE_UNAVAILABLE',
  message: 'Neo4j does not answer. Check that the server runs, and the network on the way to it.',
};

/** A query that has used up the server's memory would do so again. */
const OUT_OF_MEMORY = /OutOfMemory/;

const NOT_REACHED = 'The store has not come to the write that the bookmark tells of. Ask again later.';

/** What it says of a bookmark, told without it. */
export const notReached = (): RolegraphError => new RolegraphError('DEADLINE_EXCEEDED', NOT_REACHED);

/** The first that fits. */
const MEANINGS: readonly Meaning[] = [
  {
    codes:
      /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut|LockClientStopped|Terminated)/,
    code: 'DEADLINE_EXCEEDED',
    message: 'The store did not answer in time. Ask for less, or again later.',
  },
  {
    codes: /\.Transaction\.BookmarkTimeout$/,
    code: 'DEADLINE_EXCEEDED',
    message: NOT_REACHED,
  },
  {
    codes: /^Neo\.ClientError\.Security\.Forbidden$/,
    code: 'STORE_UNAVAILABLE',
    message: 'Neo4j does not let this user read, write or make constraints. Give it the rights.',
  },
  {
    codes: /^Neo\.ClientError\.Security\.AuthenticationRateLimit$/,
    code: 'STORE_UNAVAILABLE',
    message:
      'Neo4j refused the login too often, and lets nobody try for some seconds. Check NEO4J_USERNAME and NEO4J_PASSWORD.',
  },
  {
    codes: /^Neo\.ClientError\.Security\.(CredentialsExpired|TokenExpired|AuthorizationExpired)$/,
    code: 'STORE_UNAVAILABLE',
    message: 'The login at Neo4j has expired. Set a new password there and in NEO4J_PASSWORD.',
  },
  {
    codes: /^Neo\.ClientError\.Security\./,
    code: 'STORE_UNAVAILABLE',
    message: 'Neo4j refused the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.',
  },
  {
    codes:
      /\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|ReadOnlyDbLocation|NotALeader|Statement\.AccessMode)$/,
    code: 'STORE_UNAVAILABLE',
    message:
      'Neo4j takes no writes here: its database is read-only, or this server follows another one. ' +
      'Name the cluster by neo4j:// in NEO4J_URI, or let the database be written.',
    details: { readOnly: true },
  },
  {
    codes: /\.General\.TransactionOutOfMemoryError$/,
    code: 'QUERY_TOO_COSTLY',
    message: 'The question takes more memory than Neo4j gives to one. Ask for less at once.',
  },
  {
    codes: OUT_OF_MEMORY,
    code: 'OVERLOADED',
    message: 'Neo4j is out of memory for more questions. Ask again in a moment.',
  },
  {
    codes: /\.General\.DatabaseUnavailable$/,
    code: 'STORE_UNAVAILABLE',
    message: 'The database of Neo4j is not there yet, or has been stopped. Start it.',
  },
  UNREACHABLE,
];

const means = ({ codes }: Meaning, error: Neo4jError): boolean => codes.test(error.code);

/**
 * Whether a connection was cut while it was being made, which the driver tells without a code; where the cut is within
 * the first bytes, by a RangeError.
 */
const isCut = (error: unknown): boolean =>
  error instanceof Neo4jError
    ? /^Connection was closed by server/.test(error.message)
    : types.isNativeError(error) && 'code' in error && error.code === 'ERR_OUT_OF_RANGE';

/** Whether the driver threw it, and not the work that was done with it. */
export const isOfNeo4j = (error: unknown): boolean => error instanceof Neo4jError || isCut(error);

/** Whether the driver says that the same work may succeed when it runs again. */
export const isNeo4jRetriable = (error: unknown): boolean =>
  isNeo4jAway(error) ||
  (error instanceof Neo4jError && isRetryableError(error) && !OUT_OF_MEMORY.test(error.code));

/** Whether there was no connection in time, though the server takes them: it says nothing. */
export const isNeo4jSilent = (error: unknown): boolean =>
  error instanceof Neo4jError && NO_CONNECTION.test(error.message);

/** Whether there is no connection to the server, or has been none. */
export const isNeo4jAway = (error: unknown): boolean =>
  isCut(error) || (error instanceof Neo4jError && (means(UNREACHABLE, error) || isNeo4jSilent(error)));

/** Whether Neo4j does not take the login: the same one is not tried again at once. */
export const isLoginRefused = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.Security\.(Unauthorized|AuthenticationRateLimit)$/.test(error.code);

/** Whether Neo4j says that a bookmark is none, or another graph's. */
export const isNoBookmark = (error: unknown): boolean =>
  error instanceof Neo4jError && /\.InvalidBookmark(Mixture)?$/.test(error.code);

const failed = (cause: unknown): RolegraphError =>
  new RolegraphError('INTERNAL_SERVER_ERROR', 'The store could not run a statement.', { cause });

/** The driver's error as one of ours. Neo4j's own words stay in `cause`, for the log. */
export function neo4jError(error: unknown, database: string | undefined): RolegraphError {
  if (error instanceof RolegraphError) return error;
  if (isCut(error)) return told(HUNG_UP, error);
  if (!(error instanceof Neo4jError)) return failed(error);
  const meaning = meaningOf(error) ?? MEANINGS.find((one) => means(one, error)) ?? other(error, database);
  return meaning ? told(meaning, error) : failed(error);
}

/** Of what the driver says itself, and gives no code of its own to. */
function meaningOf(error: Neo4jError): Omit<Meaning, 'codes'> | undefined {
  if (isNeo4jSilent(error)) return SILENT;
  if (!isNeo4jAway(error)) return undefined;
  const words = wordsOf(error);
  const code = UNTRUSTED.exec(words)?.[1];
  if (code !== undefined) return untrusted(code);
  return HANGS_UP.test(words) ? HUNG_UP : undefined;
}

/** Of a cluster (neo4j://) the cause tells what became of the last member that was tried. */
const wordsOf = ({ message, cause }: Neo4jError): string =>
  types.isNativeError(cause) ? `${message} ${cause.message}` : message;

const told = ({ code, message, details = {} }: Omit<Meaning, 'codes'>, cause: unknown): RolegraphError =>
  new RolegraphError(code, message, { details, cause });

function other(error: Neo4jError, database = ''): Omit<Meaning, 'codes'> | undefined {
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return {
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j has no database ${database}. Check NEO4J_DATABASE.`,
    };
  }
  return isRetryableError(error)
    ? { code: 'STORE_UNAVAILABLE', message: 'Neo4j is busy. Try again.' }
    : undefined;
}
