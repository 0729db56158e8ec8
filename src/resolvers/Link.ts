import { RolegraphError } from '../graph/errors.ts';
import type { Entity } from '../graph/entity.ts';
import type { Context } from './context.ts';
import type { LinkResolvers } from './generated.ts';

export const Link: LinkResolvers = {
  from: ({ from }, _, context) => entityAt(from, context),
  to: ({ to }, _, context) => entityAt(to, context),
  sources: ({ sources }) => [...sources],
};

/** The entity of an id that the graph gave a moment ago. */
export async function entityAt(id: string, { loaders }: Context): Promise<Entity> {
  const entity = await loaders.entity(id);
  if (entity) return entity;
  throw new RolegraphError('NOT_FOUND', `The entity ${id} has just been removed. Ask again.`);
}
