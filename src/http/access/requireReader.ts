import { RolegraphError } from '../../graph/errors.ts';
import { CURATOR, READER, type Viewer } from '../../graph/viewer.ts';

/** @throws RolegraphError FORBIDDEN where the viewer may neither read nor change the graph */
export function requireReader({ scopes }: Viewer): void {
  if (scopes.includes(READER) || scopes.includes(CURATOR)) return;
  const message = `Reading is closed here, and this login lacks the scope ${READER}.`;
  throw new RolegraphError('FORBIDDEN', message, { details: { missingScope: READER } });
}
