import type { Entity } from '../graph/entity.ts';
import { badUserInput } from '../graph/errors.ts';
import { LEARNABLE } from '../graph/kind.ts';
import type { Context } from './context.ts';

const MOST_HAD = 200;

/** The different tools, frameworks and skills that references name. @throws RolegraphError */
export async function have(
  refs: readonly string[] | null | undefined,
  { loaders }: Context,
): Promise<Entity[]> {
  if (refs && refs.length > MOST_HAD) {
    throw badUserInput(`have: ${refs.length} entities are too many. Give at most ${MOST_HAD}.`);
  }
  const found = await loaders.resolveAll(refs ?? [], LEARNABLE);
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}
