import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { RolegraphError } from '../graph/errors.ts';
import type { LogError } from '../graph/LogError.ts';

/** A store that is away fails every request: one of its errors a second is told in full. */
const QUIET_MS = 1000;

/**
 * Logs errors with their request, code and stack, and what caused them; those of the same code within a second in one
 * short line, without stack.
 *
 * @param now in milliseconds
 */
export function logErrors(logger: Logger, now: () => number = () => performance.now()): LogError {
  const toldAt = new Map<string, number>();
  return (error, scope) => {
    const code = error instanceof RolegraphError ? error.code : 'INTERNAL_SERVER_ERROR';
    const told = { requestId: scope?.id, code };
    const time = now();
    if (time - (toldAt.get(code) ?? -Infinity) < QUIET_MS) {
      logger.error({ ...told, message: messageOf(error) }, 'error');
      return;
    }
    toldAt.set(code, time);
    logger.error({ ...told, message: messageOf(error), stacks: stacksOf(error) }, 'error');
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : inspect(error));

/** The stack of the error, then those of what caused it. */
function stacksOf(error: unknown): string[] {
  const stacks: string[] = [];
  for (let cause = error; cause !== undefined && stacks.length < 5;) {
    stacks.push(cause instanceof Error ? (cause.stack ?? cause.message) : messageOf(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return stacks;
}
