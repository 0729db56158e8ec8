import type { Logger } from 'pino';

/** The same check; whenever it comes out otherwise than the last time, a line says so. */
export function tellReadiness(ready: () => Promise<unknown>, logger: Logger): () => Promise<unknown> {
  let wasReady: boolean | undefined;
  return async () => {
    try {
      const answer = await ready();
      if (wasReady !== true) logger.info('ready');
      wasReady = true;
      return answer;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (wasReady !== false) logger.warn({ reason }, 'not ready');
      wasReady = false;
      throw error;
    }
  };
}
