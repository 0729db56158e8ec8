import { linksOnce } from '../linksOnce.ts';
import type { DrawOptions, TransitionPicture } from '../types.ts';
import { drawNarrowTransition } from './narrow.ts';
import { drawWideTransition } from './wide.ts';

/** What is shared between two roles, what the one does not ask, and what the other asks besides. */
export function drawTransition(picture: TransitionPicture, options: DrawOptions): string {
  const once = { ...picture, links: linksOnce(picture.links) };
  return options.width === 'wide' ? drawWideTransition(once, options) : drawNarrowTransition(once, options);
}
