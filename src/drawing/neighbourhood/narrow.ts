import { frame } from '../frame.ts';
import { drawRailed } from '../rails.ts';
import type { DrawOptions, NeighbourhoodPicture } from '../types.ts';
import { groupsOf, neighbourhoodLegend } from './groupsOf.ts';

/** The centre on top, and a tree beneath it: one rail, a group under each heading, a neighbour a line. */
export function drawNeighbourhoodNarrow(picture: NeighbourhoodPicture, options: DrawOptions): string {
  const { svg, ...size } = drawRailed(
    {
      left: [picture.centre],
      right: [],
      groups: groupsOf(picture),
      links: picture.links,
      align: 'left',
    },
    options,
  );
  return frame(picture, options, size, svg, neighbourhoodLegend(picture));
}
