import { RolegraphError } from '../graph/errors.ts';

const CONFLICT = '40000';
const LOCKED = /cannot be locked/;

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'gqlStatus' in error ? error.gqlStatus : undefined;

/** Whether an explicit transaction lost against another one and may run again. */
export const isGrafeoConflict = (error: unknown): boolean => statusOf(error) === CONFLICT;

/** Grafeo's error as one of ours. The store's own words stay in `cause`, for the log. */
export function grafeoError(error: unknown, folder?: string): RolegraphError {
  if (error instanceof RolegraphError) return error;
  if (error instanceof Error && LOCKED.test(error.message)) {
    const where = folder === undefined ? '' : ` in ${folder}`;
    const message =
      `The embedded store${where} is open in another process, and one process owns it. ` +
      'Stop that process, or ask it: add --url http://127.0.0.1:4000 to a reading command.';
    return new RolegraphError('STORE_UNAVAILABLE', message, { cause: error });
  }
  if (isGrafeoConflict(error)) {
    return new RolegraphError('STORE_UNAVAILABLE', 'Too many writes at once. Try again.', { cause: error });
  }
  return new RolegraphError('INTERNAL_SERVER_ERROR', 'The store could not run a statement.', {
    cause: error,
  });
}
