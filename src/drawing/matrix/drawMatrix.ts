import type { DrawOptions, MatrixPicture } from '../types.ts';
import { drawNarrowMatrix } from './narrow.ts';
import { drawWideMatrix } from './wide.ts';

/** What rows and columns share, as cells; narrow, the strongest columns of each row as a list. */
export const drawMatrix = (picture: MatrixPicture, options: DrawOptions): string =>
  options.width === 'wide' ? drawWideMatrix(picture, options) : drawNarrowMatrix(picture, options);
