import { expect } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '../../support/property.ts';
import { checkDrawing, crossedThings } from './checkDrawing.ts';
import type { Drawing } from './readDrawing.ts';

/** In no drawing is anything over anything else, nor a label outside its shape, nor a link behind another node. */
export function nothingOver<P>(
  pictures: fc.Arbitrary<P>,
  read: (picture: P) => Drawing,
  usual: number,
): void {
  fc.assert(
    fc.property(pictures, (picture) => {
      const drawing = read(picture);
      checkDrawing(drawing);
      expect(crossedThings(drawing)).toEqual([]);
    }),
    tries(usual),
  );
}
