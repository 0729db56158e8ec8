import type { Entity } from '../graph/entity.ts';
import { badUserInput } from '../graph/errors.ts';
import type { Context } from './context.ts';
import type { QueryEntitiesArgs } from './generated.ts';

const MOST_REFS = 200;

/**
 * The entities that references of any kind mean, in their order.
 *
 * @throws RolegraphError of the first reference in that order that means none or several
 */
export async function entities(
  _: unknown,
  { refs }: QueryEntitiesArgs,
  { loaders }: Context,
): Promise<Entity[]> {
  if (refs.length > MOST_REFS) {
    throw badUserInput(`refs: ${refs.length} are too many. Ask for at most ${MOST_REFS} at once.`);
  }
  return loaders.resolveAll(refs, null);
}
