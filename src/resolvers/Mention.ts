import type { MentionResolvers } from './generated.ts';

export const Mention: MentionResolvers = {
  entity: ({ id }, _, { loaders }) => loaders.known(id),
};
