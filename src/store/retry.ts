import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;

/**
 * Runs the work again, after growing pauses, while its error is one that the store calls retriable.
 *
 * @param signal once it is aborted, the work is not begun any more
 * @throws what the work threw last, or the reason of the signal
 */
export async function retry<T>(
  work: () => Promise<T>,
  isRetriable: (error: unknown) => boolean,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetriable(error)) throw error;
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}
