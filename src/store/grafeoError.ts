import { types } from 'node:util';
import { RolegraphError } from '../graph/errors.ts';

const CONFLICT = '40000';
const LOCKED = /cannot be locked/;

/** Not `instanceof`: the native module's errors are not those of another realm, such as a test's. */
const statusOf = (error: unknown): unknown =>
  types.isNativeError(error) && 'gqlStatus' in error ? error.gqlStatus : undefined;

/** Whether an explicit transaction lost against another one and may run again. */
export const isGrafeoConflict = (error: unknown): boolean => statusOf(error) === CONFLICT;

/** Grafeo's error as one of ours. The store's own words stay in `cause`, for the log. */
export function grafeoError(error: unknown): RolegraphError {
  if (error instanceof RolegraphError) return error;
  if (isGrafeoConflict(error)) {
    return new RolegraphError('STORE_UNAVAILABLE', 'Too many writes at once. Try again.', { cause: error });
  }
  return new RolegraphError('INTERNAL_SERVER_ERROR', 'The store could not run a statement.', {
    cause: error,
  });
}

/** Why the database in a folder cannot be opened. */
export function openingError(error: unknown, folder: string): RolegraphError {
  const isLocked = types.isNativeError(error) && LOCKED.test(error.message);
  const message = isLocked
    ? `The embedded store in ${folder} is open in another process, and one process owns it. ` +
      'Stop that process, or ask it: add --url http://127.0.0.1:4000 to a reading command.'
    : `The embedded store in ${folder} cannot be opened. Check that it is a folder which may be written; ` +
      'if its database is damaged, move it away and start again.';
  return new RolegraphError('STORE_UNAVAILABLE', message, { cause: error });
}
