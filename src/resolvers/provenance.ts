import { isOf, linkProvenance } from '../loaders/provenanceLoader.ts';
import type { LinkEdgeModel } from './connection.ts';
import type { EntityProvenanceResolvers, LinkEdgeResolvers, LinkProvenanceResolvers } from './generated.ts';

/** An edge along a link, to an entity of whichever kind. */
export const linkEdge = {
  provenance: ({ link }: LinkEdgeModel) => linkProvenance(link),
} satisfies LinkEdgeResolvers;

export const LinkProvenance: LinkProvenanceResolvers = {
  source: ({ source }, _, { loaders }) => loaders.graph.source(source),
};

export const EntityProvenance: EntityProvenanceResolvers = {
  source: ({ source }, _, { loaders }) => loaders.graph.source(source),
  externalIds: async ({ source, entityId }, _, { loaders }) =>
    (await loaders.externalIds(entityId)).filter((key) => isOf(source, key)),
};
