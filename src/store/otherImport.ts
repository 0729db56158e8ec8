import { RolegraphError } from '../graph/errors.ts';

/** Why an import does not begin. */
export const otherImport = (cause?: unknown): RolegraphError =>
  new RolegraphError(
    'STORE_UNAVAILABLE',
    'Another import is writing to this graph. Wait until it has ended, then run the same command again.',
    { cause },
  );
