import { releasesOf } from '../loaders/graphLoader.ts';
import { changes } from './changes.ts';
import type { GraphResolvers, SourceResolvers } from './generated.ts';

/** The graph as a whole holds nothing itself; each field asks. */
export type GraphModel = Record<string, never>;

export const Graph: GraphResolvers = {
  version: (_, __, { loaders }) => loaders.graph.version(),
  kinds: async (_, __, { loaders }) =>
    (await loaders.graph.kindCounts()).map(({ of: kind, total }) => ({ kind, count: total })),
  relations: async (_, __, { loaders }) =>
    (await loaders.graph.relationCounts()).map(({ of: relation, total }) => ({ relation, count: total })),
  sources: (_, __, { loaders }) => loaders.graph.sources(),
  releases: async (_, __, { loaders }) => {
    const releases = (await loaders.graph.sources()).flatMap(releasesOf);
    return releases.sort((a, b) => compare(b.importedAt, a.importedAt) || compare(a.id, b.id));
  },
  changes,
  store: (_, __, { loaders }) => loaders.graph.store,
};

export const Source: SourceResolvers = {
  releases: releasesOf,
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
