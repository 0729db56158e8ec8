import { types } from 'node:util';
import { RolegraphError } from '../graph/errors.ts';

const CONFLICT = '40000';
/** Of two processes that make the database at once, the second hears the other words. */
const LOCKED = /cannot be locked|locked by another process/;
/** A checksum that fails, or a file that ends too early. */
const DAMAGED = /GRAFEO-(S002|X002)/;

/** Not `instanceof`: the native module's errors are not those of another realm, such as a test's. */
const statusOf = (error: unknown): unknown =>
  types.isNativeError(error) && 'gqlStatus' in error ? error.gqlStatus : undefined;

/** The log could not be written: the transaction has been rolled back, under the status of a conflict. */
const UNWRITTEN = /GRAFEO-T009/;
/** It was written, but perhaps not to the disk: nothing is committed any more until the next open, which tells. */
const UNKNOWN = /GRAFEO-T01[01]/;
/** What systems say of a full disk, a used-up quota and a file that may not grow further. */
const FULL = /\(os error (28|122|27)\)/;

const matches = (error: unknown, words: RegExp): boolean =>
  types.isNativeError(error) && words.test(error.message);

/** Whether an explicit transaction lost against another one and may run again. */
export const isGrafeoConflict = (error: unknown): boolean =>
  statusOf(error) === CONFLICT && !isGrafeoUnwritable(error);

/** Whether the disk refused what was to be committed. */
export const isGrafeoUnwritable = (error: unknown): boolean =>
  matches(error, UNWRITTEN) || matches(error, UNKNOWN);

/** Grafeo's error as one of ours. The store's own words stay in `cause`, for the log. */
export function grafeoError(error: unknown): RolegraphError {
  if (error instanceof RolegraphError) return error;
  if (isGrafeoUnwritable(error)) return unwritable(error);
  if (isGrafeoConflict(error)) {
    return new RolegraphError('STORE_UNAVAILABLE', 'Too many writes at once. Try again.', { cause: error });
  }
  return new RolegraphError('INTERNAL_SERVER_ERROR', 'The store could not run a statement.', {
    cause: error,
  });
}

const reasonOf = (error: unknown): string => (matches(error, FULL) ? 'is full' : 'refuses to be written');

function unwritable(cause: unknown): RolegraphError {
  const outcome = matches(cause, UNKNOWN)
    ? 'whether the last change was written is known once the store is opened again'
    : 'the last change was not written, and all before it stays';
  const message = `The disk of the embedded store ${reasonOf(cause)}: ${outcome}. Make room, then do it again.`;
  return new RolegraphError('STORE_UNAVAILABLE', message, { cause });
}

/** Why the database could not be written into one file when it was closed. Its log holds all that was committed. */
export const closingError = (cause: unknown): RolegraphError =>
  new RolegraphError(
    'STORE_UNAVAILABLE',
    `The disk of the embedded store ${reasonOf(cause)}. Nothing is lost: all changes are in its log. Make room for the next start.`,
    { cause },
  );

/** Why the database in a folder cannot be opened. */
export function openingError(error: unknown, folder: string): RolegraphError {
  return new RolegraphError('STORE_UNAVAILABLE', `The embedded store in ${folder} ${whyNotOpen(error)}`, {
    cause: error,
  });
}

function whyNotOpen(error: unknown): string {
  if (matches(error, LOCKED)) {
    return (
      'is open in another process, and one process owns it. ' +
      'Stop that process, or ask it: add --url http://127.0.0.1:4000 to a reading command.'
    );
  }
  if (matches(error, DAMAGED)) {
    return (
      'is damaged, and was left as it is. Put a copy of the folder back; ' +
      'or move the folder away, start again, and repeat the imports.'
    );
  }
  if (matches(error, FULL)) return 'cannot be opened: its disk is full. Make room, then start again.';
  return (
    'cannot be opened. Check that it is a folder which may be written; ' +
    'if its database is damaged, move it away and start again.'
  );
}
