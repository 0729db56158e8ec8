import { RolegraphError } from '../graph/errors.ts';

/** What a client is told of a change whose request ended before it was committed. @param reason that it ended for */
export function nothingChanged(reason: unknown): RolegraphError {
  const details = reason instanceof RolegraphError ? reason.details : {};
  return new RolegraphError(
    'DEADLINE_EXCEEDED',
    'The change was not ready in time, and nothing was changed. Send less at once, or send it again later.',
    { details: { ...details, outcome: 'NOTHING_CHANGED' }, cause: reason },
  );
}

const MAYBE =
  'The change may have been made, or not: look at what it was to change, or at the version of the graph, before you send it again.';

/** What a client is told of a change whose request ended while it was being committed. */
export function maybeChanged(reason: unknown): RolegraphError {
  const details = reason instanceof RolegraphError ? reason.details : {};
  return new RolegraphError('DEADLINE_EXCEEDED', `The store did not confirm the change in time. ${MAYBE}`, {
    details: { ...details, outcome: 'UNKNOWN' },
    cause: reason,
  });
}

/** The same where the connection broke meanwhile. */
export const unheardOf = ({ message, cause }: RolegraphError): RolegraphError =>
  new RolegraphError('STORE_UNAVAILABLE', `${message} ${MAYBE}`, { details: { outcome: 'UNKNOWN' }, cause });
