import type { Entity } from '../graph/entity.ts';
import type { Kind } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import type { LinkFilter } from '../loaders/linksLoader.ts';
import { linkConnection, type LinkConnectionModel } from './connection.ts';
import type { Context } from './context.ts';
import { pageRequest } from './page.ts';

interface WalkArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly filter?: LinkFilter | null | undefined;
  readonly includeDeprecated?: boolean | null | undefined;
}

type WalkResolver = (entity: Entity, args: WalkArguments, context: Context) => Promise<LinkConnectionModel>;

/** A field that walks one relation from an entity, OUT along it or IN against it, to entities of some kinds. */
export const walk =
  (direction: 'OUT' | 'IN' | 'BOTH', relation: Relation, ...kinds: readonly Kind[]): WalkResolver =>
  async (entity, args, { loaders }) =>
    linkConnection(
      await loaders.links(entity.id, {
        ...pageRequest(args),
        relations: [relation],
        kinds: kinds.length > 0 ? kinds : null,
        direction,
        filter: args.filter ?? {},
        includeDeprecated: args.includeDeprecated ?? false,
      }),
    );
