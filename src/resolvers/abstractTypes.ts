import type { Entity as EntityModel } from '../graph/entity.ts';
import { labelOf, type KindLabel } from '../graph/kind.ts';
import type { EntityResolvers, NodeResolvers, PathsResultResolvers } from './generated.ts';

/** An object type is named like the label of its kind. */
const typeOf = ({ kind }: EntityModel): KindLabel => labelOf(kind);

export const Entity: EntityResolvers = { __resolveType: typeOf };

export const Node: NodeResolvers = { __resolveType: typeOf };

export const PathsResult: PathsResultResolvers = {
  __resolveType: (result) => ('paths' in result ? 'Paths' : 'NoPath'),
};
