import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** Beside what the build made: the hash of what it was made from. There is none beside the sources. */
const STAMP = new URL('../.built', import.meta.url);

/** This release, alike wherever the same sources were built; while they are worked on, each start is one of its own. */
export function release(stamp: URL = STAMP): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = manifest.parse(JSON.parse(text));
  const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  return `${version} ${built === '' ? randomUUID() : built}`;
}
