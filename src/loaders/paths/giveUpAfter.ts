import { RolegraphError } from '../../graph/errors.ts';

/**
 * Ends a search whose time is up. Called between layers and between paths: that is where a search can
 * stop, since a statement under way cannot be cancelled on every store.
 *
 * @throws RolegraphError DEADLINE_EXCEEDED
 */
export function giveUpAfter(until: number | undefined): void {
  if (until === undefined || performance.now() <= until) return;
  const message = 'The search for paths took too long. Lower maxHops or first, or name kinds and relations.';
  throw new RolegraphError('DEADLINE_EXCEEDED', message);
}
