import { randomBytes } from 'node:crypto';

/**
 * Names what is answered while the graph and this server stay the same. Another start may have another release or
 * another store, whose versions are counted anew: so each start has its own tags.
 */
export function entityTags(): (version: number) => string {
  const start = randomBytes(6).toString('base64url');
  return (version) => `W/"${version}-${start}"`;
}

/** Whether a client has what this tag names. @param given its if-none-match */
export function hasTag(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  const bare = (one: string): string => one.trim().replace(/^W\//, '');
  return given.trim() === '*' || given.split(',').some((one) => bare(one) === bare(tag));
}
