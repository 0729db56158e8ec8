import type { LinkMark } from '../types.ts';
import { inWords } from '../../graph/inWords.ts';

/** Which way a step is drawn. */
export type Way = 'right' | 'down';

const ARROWS: Readonly<Record<Way, readonly [along: string, against: string]>> = {
  right: ['→', '←'],
  down: ['↓', '↑'],
};

/** A link as one reads it on the way from a node: "uses →", or "← uses" where it is stored the other way round. */
export function relationText({ from, relation }: LinkMark, start: string, way: Way): string {
  const [along, against] = ARROWS[way];
  const words = inWords(relation).toLowerCase();
  return from === start ? `${words} ${along}` : `${against} ${words}`;
}
