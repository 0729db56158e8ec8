import type { PathResolvers } from './generated.ts';
import { entityAt } from './Link.ts';

export const Path: PathResolvers = {
  nodes: ({ ids }, _, context) => ids.map((id) => entityAt(id, context)),
  links: ({ links }) => [...links],
};
