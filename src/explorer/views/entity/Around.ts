import type { Kind } from '../../../graph/kind.ts';
import type { AboutFragment, MarkFragment } from '../../generated.ts';
import { moreDrawn } from '../../drawn.ts';
import { isHub } from '../../../graph/isHub.ts';
import { fairShares } from './fairShares.ts';
import type { LinkGroup, Neighbour } from './LinkGroup.ts';

/** An entity with what is linked to it, in groups. */
export interface Around {
  readonly centre: AboutFragment;
  readonly groups: readonly LinkGroup[];
  /** How many ACTIVE roles the graph has. */
  readonly roles: number;
}

export interface DrawnGroup {
  readonly group: LinkGroup;
  readonly drawn: readonly Neighbour[];
}

/**
 * What is drawn of each group: a fair share of at most `first`, the heaviest; hubs only where they are wanted, and
 * behind the others.
 */
export function drawnGroups({ groups, roles }: Around, first: number, hubs: boolean): DrawnGroup[] {
  const drawable = groups.map(({ neighbours }) =>
    hubs ? neighbours : neighbours.filter(({ node }) => !isHubNode(node, roles)),
  );
  const shares = fairShares(
    drawable.map(({ length }) => length),
    first,
  );
  return groups.map((group, index) => ({
    group,
    drawn: hubsLast(drawable[index]?.slice(0, shares[index]) ?? [], roles),
  }));
}

const hubsLast = (neighbours: readonly Neighbour[], roles: number): Neighbour[] => [
  ...neighbours.filter(({ node }) => !isHubNode(node, roles)),
  ...neighbours.filter(({ node }) => isHubNode(node, roles)),
];

const isHubNode = ({ kind, roleCount }: MarkFragment, roles: number): boolean =>
  kind !== 'ROLE' && isHub(roleCount, roles);

/** The next greater number to draw, where that shows more than is drawn. */
export function moreThan(first: number, around: Around, hubs: boolean): number | undefined {
  const count = (most: number): number =>
    drawnGroups(around, most, hubs).reduce((sum, { drawn }) => sum + drawn.length, 0);
  const next = moreDrawn(first);
  return next !== undefined && count(next) > count(first) ? next : undefined;
}

/** How many ACTIVE roles there are, by the counts of a graph. */
export const rolesIn = ({ kinds }: { readonly kinds: readonly { kind: Kind; count: number }[] }): number =>
  kinds.find(({ kind }) => kind === 'ROLE')?.count ?? 0;
