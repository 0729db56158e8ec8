import type { ChangeConnectionResolvers, ChangedLinkResolvers, ChangeResolvers } from './generated.ts';

export const Change: ChangeResolvers = {
  source: ({ source }, _, { loaders }) => loaders.graph.source(source),
  entity: ({ entityId }, _, { loaders }) => (entityId === null ? null : loaders.entity(entityId)),
};

export const ChangedLink: ChangedLinkResolvers = {
  fromId: ({ from }) => from,
  toId: ({ to }) => to,
  from: ({ from }, _, { loaders }) => loaders.entity(from),
  to: ({ to }, _, { loaders }) => loaders.entity(to),
};

export const ChangeConnection: ChangeConnectionResolvers = {
  totalCount: ({ since }, _, { loaders }) => loaders.graph.changesTotal(since),
};
