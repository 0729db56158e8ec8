import type { Entity, Link } from '../graph/entity.ts';
import type { LinkPage, Direction } from '../loaders/linksLoader.ts';
import type { PageOf } from '../loaders/page.ts';

interface PageInfo {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A page as a Relay connection, still without its total. */
export interface Connection<E> {
  readonly edges: (E & { readonly cursor: string })[];
  readonly pageInfo: PageInfo;
}

/** A list whose total takes a statement of its own, run only where `totalCount` is asked for. */
export interface ListConnection extends Connection<{ readonly node: Entity }> {
  readonly countAll: () => Promise<number>;
}

export function connection<E>({ edges, hasNextPage }: PageOf<E>): Connection<E> {
  return {
    edges: [...edges],
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
      hasNextPage,
      hasPreviousPage: false,
    },
  };
}

/** What an edge to an entity says of its link. */
export interface LinkEdgeModel {
  readonly cursor: string;
  readonly node: Entity;
  readonly link: Link;
  readonly direction: Direction;
  readonly relation: Link['relation'];
  readonly weight: number | null;
  readonly essential: boolean;
  readonly hot: boolean;
  readonly inDemand: boolean;
  readonly sources: string[];
  readonly timeOfDay: string | null;
  readonly startMinute: number | null;
  readonly order: number | null;
}

export interface LinkConnectionModel extends Connection<LinkEdgeModel> {
  readonly totalCount: number;
}

/** The links of an entity as a connection whose edges carry what the links say. */
export function linkConnection(page: LinkPage): LinkConnectionModel {
  const edges = page.edges.map(({ node, link, direction, cursor }): LinkEdgeModel => ({
    node,
    link,
    direction,
    cursor,
    relation: link.relation,
    weight: link.weight,
    essential: link.essential,
    hot: link.hot,
    inDemand: link.inDemand,
    sources: [...link.sources],
    timeOfDay: link.timeOfDay,
    startMinute: link.startMinute,
    order: link.order,
  }));
  return { ...connection({ edges, hasNextPage: page.hasNextPage }), totalCount: page.totalCount };
}
