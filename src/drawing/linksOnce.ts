import type { LinkMark } from './types.ts';

/** Each link once: a line that is drawn twice looks stronger than it is. */
export const linksOnce = (links: readonly LinkMark[]): readonly LinkMark[] => [
  ...new Map(links.map((link) => [JSON.stringify([link.from, link.relation, link.to]), link])).values(),
];
