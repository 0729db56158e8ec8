import { frame } from '../frame.ts';
import { groupByCategory } from '../groups.ts';
import { legendOf } from '../legend.ts';
import { drawRailed } from '../rails.ts';
import type { ConnectorsPicture, DrawOptions } from '../types.ts';

/** Ends on top, items in one column beneath, with a rail for each end. */
export function drawConnectorsNarrow(picture: ConnectorsPicture, options: DrawOptions): string {
  const half = Math.ceil(picture.ends.length / 2);
  const { svg, ...size } = drawRailed(
    {
      left: picture.ends.slice(0, half),
      right: picture.ends.slice(half),
      groups: groupByCategory(picture.items),
      links: picture.links,
      align: 'centre',
    },
    options,
  );
  return frame(picture, options, size, svg, legendOf([...picture.ends, ...picture.items], picture.links));
}
