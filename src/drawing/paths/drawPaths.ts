import { linksOnce } from '../linksOnce.ts';
import type { DrawOptions, PathsPicture } from '../types.ts';
import { drawNarrowPaths } from './narrow.ts';
import { drawWidePaths } from './wide.ts';

/** Paths over each other in layers by hop; narrow, each as a chain of its own. */
export function drawPaths(picture: PathsPicture, options: DrawOptions): string {
  const once = { ...picture, links: linksOnce(picture.links) };
  return options.width === 'wide' ? drawWidePaths(once, options) : drawNarrowPaths(once, options);
}
