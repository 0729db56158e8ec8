import type { Entity } from '../graph/entity.ts';
import type { Kind } from '../graph/kind.ts';
import type { SimilarEdge, SimilarPage } from '../loaders/similarLoader.ts';
import { connection, type Connection } from './connection.ts';
import type { Context } from './context.ts';
import type { RoleSimilarArgs, SimilarRoleEdgeResolvers, SimilarRoleEdgeSharedArgs } from './generated.ts';
import { learnable } from './learnable.ts';
import { firstOf, pageRequest } from './page.ts';

interface SimilarConnection extends Connection<SimilarEdge> {
  readonly totalCount: number;
}

const asConnection = (page: SimilarPage): SimilarConnection => ({
  ...connection(page),
  totalCount: page.totalCount,
});

/** Roles that ask for similar things. */
export const similarRoles = async (
  { id }: Entity,
  args: RoleSimilarArgs,
  { loaders }: Context,
): Promise<SimilarConnection> => {
  const by: readonly Kind[] = [...new Set(learnable('by', args.by))].sort();
  return asConnection(await loaders.questions.similar(id, { ...pageRequest(args), by }));
};

/** Tools and frameworks that the same roles use. */
export const similarTechnologies = async (
  { id }: Entity,
  args: Pick<RoleSimilarArgs, 'first' | 'after'>,
  { loaders }: Context,
): Promise<SimilarConnection> =>
  asConnection(await loaders.questions.similar(id, { ...pageRequest(args), by: null }));

/** An edge to a similar entity, of whichever kind. */
export const similarEdge = {
  node: ({ id }: SimilarEdge, _: unknown, { loaders }: Context): Promise<Entity> => loaders.known(id),
  shared: async (
    edge: SimilarEdge,
    { first }: SimilarRoleEdgeSharedArgs,
    { loaders }: Context,
  ): Promise<Entity[]> => {
    const ids = firstOf(await loaders.questions.shared(edge), first);
    return Promise.all(ids.map((id) => loaders.known(id)));
  },
} satisfies SimilarRoleEdgeResolvers;
