import type { Kind } from '../../../graph/kind.ts';
import type { LinksFragment, MarkFragment } from '../../generated.ts';

export type LinkTo = LinksFragment['edges'][number];

/** The links of an entity to those of one kind, by what is at their other end. */
export interface LinkGroup {
  readonly kind: Kind;
  /** How many links there are in all. */
  readonly links: number;
  /** How many entities they lead to; two may be linked twice, and be counted once. */
  readonly total: number;
  /** Those of this page, the heaviest link first. */
  readonly neighbours: readonly Neighbour[];
  /** Where the next page goes on; null where this is the last. */
  readonly next: string | null;
}

export interface Neighbour {
  readonly node: MarkFragment;
  readonly links: readonly [LinkTo, ...LinkTo[]];
}

/** Whose links they are. */
interface Centre {
  readonly id: string;
  readonly roleCount: number;
}

/** @param isFirst whether the page is the first one */
export function linkGroup(
  kind: Kind,
  { totalCount, edges, pageInfo }: LinksFragment,
  centre: Centre,
  isFirst = true,
): LinkGroup {
  const neighbours = neighboursIn(edges, centre.id);
  const isWhole = isFirst && !pageInfo.hasNextPage;
  const many = kind === 'ROLE' ? centre.roleCount : totalCount;
  return {
    kind,
    links: totalCount,
    total: isWhole ? neighbours.length : many,
    neighbours,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

/** Each entity once, by its first link; nothing stands beside itself. */
function neighboursIn(edges: readonly LinkTo[], centre: string): Neighbour[] {
  const byId = new Map<string, Neighbour>();
  for (const edge of edges) {
    if (edge.node.id === centre) continue;
    const known = byId.get(edge.node.id);
    byId.set(edge.node.id, { node: edge.node, links: known ? [...known.links, edge] : [edge] });
  }
  return [...byId.values()];
}
