import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { z } from 'zod';
import type { BadRow, Place } from '../pipeline/claims.ts';
import { decodeCell } from '../pipeline/readRecords.ts';
import type { PageFile, TopicFolder } from './openTopics.ts';

/** What the front matter of a page says. */
export interface TopicPage extends Place {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly aliases: readonly string[];
  /** Slugs of other pages, whether there is such a page or not. */
  readonly related: readonly string[];
}

const LONGEST_NAME = 250;
const LONGEST_TEXT = 1000;

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** `a, b`, or a list; empty where nothing is behind the key. */
const slugs = z
  .union([z.string(), z.array(z.string()), z.null()])
  .optional()
  .transform((value) => (typeof value === 'string' ? value.split(',') : (value ?? [])))
  .transform((items) =>
    items.map((item) => item.trim()).filter((item) => item !== '' && item.length <= LONGEST_NAME),
  );

const frontMatter = z.object({
  display_name: text(LONGEST_NAME),
  short_description: text(LONGEST_TEXT),
  url: z.unknown().optional(),
  aliases: slugs,
  related: slugs,
});

const webAddress = z.url({ protocol: /^https?$/ });

/** The pages of a folder, one by one: one that cannot be read costs only itself. */
export async function* readPages({ pages }: TopicFolder): AsyncGenerator<TopicPage | BadRow> {
  let bytes = 0;
  let line = 0;
  for (const page of pages) {
    bytes += page.size;
    // A page is the row of this source; counted, since it has no line.
    line += 1;
    yield { line, bytes, ...(await readPage(page)) };
  }
}

type Read = Omit<TopicPage, keyof Place> | Omit<BadRow, keyof Place>;

async function readPage({ slug, path }: PageFile): Promise<Read> {
  const bad = (why: string) => ({ reason: `${slug}/index.md ${why}`, value: '' });
  const found = frontMatterOf(await readFile(path));
  if ('why' in found) return bad(found.why);
  const result = frontMatter.safeParse(found.data);
  if (!result.success) return bad(`has no good ${String(result.error.issues[0]?.path[0] ?? 'front matter')}`);
  const { display_name: name, short_description: description, url, aliases, related } = result.data;
  return { slug, name, description, url: webAddress.safeParse(url).data, aliases, related };
}

function frontMatterOf(content: Buffer): { readonly data: unknown } | { readonly why: string } {
  const decoded = decodeCell(content);
  if (decoded === undefined) return { why: 'is not valid UTF-8' };
  try {
    const file = new VFile(decoded);
    matter(file);
    return { data: file.data['matter'] };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return { why: `has front matter that is no YAML: ${message.replace(/:$/, '')}` };
  }
}
