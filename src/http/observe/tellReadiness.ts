import type { Logger } from 'pino';
import { RolegraphError } from '../../graph/errors.ts';

/**
 * The same check; whenever it comes out otherwise than the last time, a line says so. A store that does not answer in
 * time is not there: nobody who asks for its health can ask for less.
 */
export function tellReadiness(ready: () => Promise<unknown>, logger: Logger): () => Promise<unknown> {
  let wasReady: boolean | undefined;
  return async () => {
    try {
      const answer = await ready();
      if (wasReady !== true) logger.info('ready');
      wasReady = true;
      return answer;
    } catch (error) {
      const told = isLate(error) ? silent(error) : error;
      const reason = told instanceof Error ? told.message : String(told);
      if (wasReady !== false) logger.warn({ reason }, 'not ready');
      wasReady = false;
      throw told;
    }
  };
}

const isLate = (error: unknown): boolean =>
  error instanceof RolegraphError && error.code === 'DEADLINE_EXCEEDED';

const silent = (cause: unknown): RolegraphError =>
  new RolegraphError('STORE_UNAVAILABLE', 'The store does not answer: its health is asked for again.', {
    cause,
  });
