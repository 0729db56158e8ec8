import { badUserInput, type RolegraphError } from '../graph/errors.ts';

const PREFIX = 'graph:';

/** What a client is told of a bookmark that is none, or another graph's. */
export const noBookmark = (): RolegraphError =>
  badUserInput('The bookmark is not of this graph. Leave it out, or send the one of the last change.');

/** A bookmark of a store that shows all its commits at once: the version is enough. */
export const versionBookmark = (version: number): string =>
  Buffer.from(`${PREFIX}${version}`).toString('base64url');

/** @throws RolegraphError BAD_USER_INPUT for another text, and for a version that this graph has not come to */
export function refuseBookmarkAhead(bookmark: string, version: number): void {
  const text = Buffer.from(bookmark, 'base64url').toString();
  const told = text.startsWith(PREFIX) ? Number(text.slice(PREFIX.length)) : NaN;
  if (Number.isSafeInteger(told) && told >= 0 && told <= version) return;
  throw noBookmark();
}
