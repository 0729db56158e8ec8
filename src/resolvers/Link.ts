import { linkProvenance } from '../loaders/provenanceLoader.ts';
import type { LinkResolvers } from './generated.ts';

export const Link: LinkResolvers = {
  from: ({ from }, _, { loaders }) => loaders.known(from),
  to: ({ to }, _, { loaders }) => loaders.known(to),
  sources: ({ sources }) => [...sources],
  provenance: linkProvenance,
};
