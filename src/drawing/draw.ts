import { drawConnectors } from './connectors/drawConnectors.ts';
import { drawMatrix } from './matrix/drawMatrix.ts';
import { drawNeighbourhood } from './neighbourhood/drawNeighbourhood.ts';
import { drawPaths } from './paths/drawPaths.ts';
import { drawTransition } from './transition/drawTransition.ts';
import type { DrawOptions, Picture } from './types.ts';

/** A picture as a whole `<svg>` element. The same picture gives the same text on every run and machine. */
export function draw(picture: Picture, options: DrawOptions): string {
  switch (picture.type) {
    case 'connectors':
      return drawConnectors(picture, options);
    case 'paths':
      return drawPaths(picture, options);
    case 'neighbourhood':
      return drawNeighbourhood(picture, options);
    case 'transition':
      return drawTransition(picture, options);
    case 'matrix':
      return drawMatrix(picture, options);
  }
}
