import { isRetryableError, Neo4jError } from 'neo4j-driver';
import { RolegraphError } from '../graph/errors.ts';

const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired']);
const TIMED_OUT =
  /^Neo\.(ClientError|TransientError)\.Transaction\.(TransactionTimedOut|LockClientStopped|Terminated)/;
const FORBIDDEN = 'Neo.ClientError.Security.Forbidden';
const REFUSED = /^Neo\.ClientError\.Security\./;
const NO_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound';

/** Whether the driver says that the same work may succeed when it runs again. */
export const isNeo4jRetriable = (error: unknown): boolean =>
  error instanceof Neo4jError && isRetryableError(error);

const unavailable = (message: string, cause: unknown): RolegraphError =>
  new RolegraphError('STORE_UNAVAILABLE', message, { cause });

const failed = (cause: unknown): RolegraphError =>
  new RolegraphError('INTERNAL_SERVER_ERROR', 'The store could not run a statement.', { cause });

/** The driver's error as one of ours. Neo4j's own words stay in `cause`, for the log. */
export function neo4jError(error: unknown, database: string | undefined): RolegraphError {
  if (error instanceof RolegraphError) return error;
  if (!(error instanceof Neo4jError)) return failed(error);
  if (TIMED_OUT.test(error.code)) {
    const message = 'The store did not answer in time. Ask for less, or again later.';
    return new RolegraphError('DEADLINE_EXCEEDED', message, { cause: error });
  }
  if (error.code === FORBIDDEN) {
    return unavailable(
      'Neo4j does not let this user read, write or make constraints. Give it the rights.',
      error,
    );
  }
  if (REFUSED.test(error.code)) {
    return unavailable('Neo4j refused the login. Check NEO4J_USERNAME and NEO4J_PASSWORD.', error);
  }
  if (error.code === NO_DATABASE) {
    return unavailable(`Neo4j has no database ${database ?? ''}. Check NEO4J_DATABASE.`, error);
  }
  if (UNREACHABLE.has(error.code)) {
    return unavailable('Neo4j cannot be reached. Check NEO4J_URI and that the server runs.', error);
  }
  if (isRetryableError(error)) return unavailable('Neo4j is busy. Try again.', error);
  return failed(error);
}
