import type { Bounds } from './Bounds.ts';
import { isNeo4jAway, isNeo4jRetriable } from './neo4jError.ts';
import { retry } from './retry.ts';

/** How long a server that cannot be reached is tried again. */
const AWAY_MS = 2500;

/**
 * Runs the work again while that may help. A server that cannot be reached is not tried for the whole of a request's
 * time. A commit that nothing was heard of is never run again: it may have been made.
 *
 * @param bounds of the request; what is for none is tried as long as it may help
 */
export function retryNeo4j<T>(
  work: () => Promise<T>,
  bounds?: Bounds,
  isCommitting = () => false,
): Promise<T> {
  const begun = performance.now();
  const mayHelp = (error: unknown): boolean => {
    if (!isNeo4jRetriable(error)) return false;
    if (!isNeo4jAway(error)) return true;
    if (isCommitting()) return false;
    return !bounds || performance.now() - begun < AWAY_MS;
  };
  return retry(work, mayHelp, bounds?.signal);
}
