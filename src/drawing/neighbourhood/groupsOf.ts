import type { Group } from '../groups.ts';
import { legendOf, type LegendEntry } from '../legend.ts';
import { OTHER, type Colour } from '../palette.ts';
import type { NeighbourhoodPicture } from '../types.ts';

const COLOURED: readonly Colour[] = [0, 1, 2, 3, 4, 5];

/** The groups that have something in them, the first six in a colour each. */
export const groupsOf = ({ groups }: NeighbourhoodPicture): readonly Group[] =>
  groups
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ heading, nodes }, index) => ({ heading, colour: COLOURED[index] ?? OTHER, isHub: false, nodes }));

export const neighbourhoodLegend = ({
  centre,
  groups,
  links,
}: NeighbourhoodPicture): readonly LegendEntry[] =>
  legendOf([centre, ...groups.flatMap(({ nodes }) => nodes)], links);
