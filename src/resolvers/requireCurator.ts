import { RolegraphError } from '../graph/errors.ts';
import { CURATOR, type Viewer } from '../graph/viewer.ts';
import type { Context } from './context.ts';

/** Who changes the graph. @throws RolegraphError UNAUTHENTICATED or FORBIDDEN */
export async function requireCurator({ viewer }: Context): Promise<Viewer> {
  const known = await viewer();
  if (known.scopes.includes(CURATOR)) return known;
  const message = `Only a curator may change the graph: the token lacks the scope ${CURATOR}.`;
  throw new RolegraphError('FORBIDDEN', message, { details: { missingScope: CURATOR } });
}
