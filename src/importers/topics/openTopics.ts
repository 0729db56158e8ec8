import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { badUserInput } from '../../graph/errors.ts';
import type { InputFile } from '../pipeline/table.ts';
import { TOPICS } from './keys.ts';

/** The page of a topic, `<slug>/index.md`. */
export interface PageFile {
  readonly slug: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** A folder of topic pages; in the report it is one file, whose rows are the pages. */
export interface TopicFolder extends InputFile {
  /** By slug. */
  readonly pages: readonly PageFile[];
}

/**
 * Finds the topic pages in a folder: `topics/` of github/explore, or a folder that holds it.
 *
 * @throws RolegraphError BAD_USER_INPUT where there are none
 */
export async function openTopics(paths: readonly string[]): Promise<TopicFolder> {
  const [folder, ...others] = paths;
  if (folder === undefined || others.length > 0) {
    throw badUserInput('Name one folder: topics/ of https://github.com/github/explore.', { paths });
  }
  for (const one of [path.join(folder, TOPICS), folder]) {
    const pages = await pagesIn(one);
    const size = pages.reduce((sum, page) => sum + page.size, 0);
    if (pages.length > 0) return { name: TOPICS, path: one, size, pages };
  }
  const message = `${folder} holds no topic pages <topic>/index.md, as topics/ of https://github.com/github/explore does.`;
  throw badUserInput(message, { folder });
}

async function pagesIn(folder: string): Promise<PageFile[]> {
  const slugs = await readdir(folder).catch((): string[] => []);
  const pages: PageFile[] = [];
  for (const slug of slugs.sort()) {
    const file = path.join(folder, slug, 'index.md');
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) pages.push({ slug, path: file, size: found.size });
  }
  return pages;
}
