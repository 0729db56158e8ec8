import type { Entity } from '../graph/entity.ts';
import { linkConnection } from './connection.ts';
import type { RoleLinksArgs, RoleResolvers } from './generated.ts';
import { pageRequest } from './page.ts';

type Shared = Pick<
  RoleResolvers,
  'links' | 'aliases' | 'sources' | 'externalIds' | 'provenance' | 'replacedBy' | 'degrees'
>;

/** The fields that every kind of entity has and that are more than a property. */
export const entityFields: Shared = {
  aliases: ({ aliases }: Entity) => [...aliases],
  sources: ({ sources }: Entity) => [...sources],
  degrees: async ({ id }: Entity, _, { loaders }) =>
    (await loaders.degrees(id)).map(({ of: kind, total }) => ({ kind, count: total })),
  externalIds: async ({ id }: Entity, _, { loaders }) => [...(await loaders.externalIds(id))],
  provenance: async ({ id }: Entity, _, { loaders }) => [...(await loaders.provenance(id))],
  replacedBy: (entity: Entity, _, { loaders }) => loaders.replacedBy(entity),
  links: async (entity, args: RoleLinksArgs, { loaders }) =>
    linkConnection(
      await loaders.links(entity.id, {
        ...pageRequest(args),
        relations: args.relations ?? null,
        kinds: args.kinds ?? null,
        direction: args.direction ?? 'BOTH',
        filter: args.filter ?? {},
        includeDeprecated: args.includeDeprecated ?? false,
      }),
    ),
};
