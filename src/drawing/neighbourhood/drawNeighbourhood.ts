import type { DrawOptions, NeighbourhoodPicture } from '../types.ts';
import { drawNeighbourhoodNarrow } from './narrow.ts';
import { drawNeighbourhoodWide } from './wide.ts';

/** A node and what is around it: beside it where there is room, else beneath it. */
export const drawNeighbourhood = (picture: NeighbourhoodPicture, options: DrawOptions): string =>
  options.width === 'wide'
    ? drawNeighbourhoodWide(picture, options)
    : drawNeighbourhoodNarrow(picture, options);
