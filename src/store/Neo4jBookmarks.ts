import neo4j, { type BookmarkManager } from 'neo4j-driver';
import { z } from 'zod';
import { noBookmark } from './versionBookmark.ts';

const PREFIX = 'neo4j:';
/** A cluster's bookmarks have some 60 characters each. */
const MOST_CHARACTERS = 4096;
const MOST_KNOWN = 1000;

const bookmarks = z.array(z.string().min(1)).max(32);

/** What this process knows of commits, its own and those that it has been told of. */
export class Neo4jBookmarks {
  /** Lets a read after a write of this process see it, on a cluster too. */
  readonly manager: BookmarkManager = neo4j.bookmarkManager();
  readonly #known = new Set<string>();

  /** The opaque text that tells others of a commit. @param ofCommit none where nothing was committed */
  async tell(ofCommit: readonly string[]): Promise<string> {
    const told = ofCommit.length > 0 ? ofCommit : [...(await this.manager.getBookmarks())];
    const text = Buffer.from(`${PREFIX}${JSON.stringify(told)}`).toString('base64url');
    this.#remember(text);
    return text;
  }

  /**
   * The bookmarks in such a text that reads of this process do not wait for yet.
   *
   * @throws RolegraphError BAD_USER_INPUT
   */
  unreached(text: string): string[] {
    return this.#known.has(text) ? [] : parse(text);
  }

  /** From now on all reads of this process wait for these, which the server has given. */
  async add(text: string, ofServer: readonly string[]): Promise<void> {
    await this.manager.updateBookmarks([], ofServer);
    this.#remember(text);
  }

  #remember(text: string): void {
    this.#known.add(text);
    const [oldest] = this.#known;
    if (oldest !== undefined && this.#known.size > MOST_KNOWN) this.#known.delete(oldest);
  }
}

function parse(text: string): string[] {
  if (text.length > MOST_CHARACTERS) throw noBookmark();
  const told = Buffer.from(text, 'base64url').toString();
  if (!told.startsWith(PREFIX)) throw noBookmark();
  try {
    return bookmarks.parse(JSON.parse(told.slice(PREFIX.length)));
  } catch {
    throw noBookmark();
  }
}
