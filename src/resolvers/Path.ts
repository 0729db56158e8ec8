import type { PathResolvers } from './generated.ts';

export const Path: PathResolvers = {
  nodes: ({ ids }, _, { loaders }) => ids.map((id) => loaders.known(id)),
  links: ({ links }) => [...links],
};
