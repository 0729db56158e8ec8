import { RolegraphError } from '../graph/errors.ts';

/** How long a read may take where nothing else is said, in milliseconds. */
export const DEADLINE_MS = 4000;

/**
 * The promise's value, or DEADLINE_EXCEEDED once `milliseconds` have passed. The work itself is not
 * stopped: whoever calls decides what becomes of it.
 */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = milliseconds / 1000;
      const message = `The store did not answer within ${seconds} s. Ask for less, or again later.`;
      reject(new RolegraphError('DEADLINE_EXCEEDED', message));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
