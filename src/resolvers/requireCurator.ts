import { RolegraphError } from '../graph/errors.ts';
import { CURATOR, type Viewer } from '../graph/viewer.ts';

/** @throws RolegraphError FORBIDDEN where the viewer may not change the graph */
export function requireCurator({ scopes }: Viewer): void {
  if (scopes.includes(CURATOR)) return;
  const message = `Only a curator may change the graph: this login lacks the scope ${CURATOR}.`;
  throw new RolegraphError('FORBIDDEN', message, { details: { missingScope: CURATOR } });
}
