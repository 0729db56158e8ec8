import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });

/** This release; while it is being worked on, each start is one of its own. */
export function release(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = manifest.parse(JSON.parse(text));
  return process.env['NODE_ENV'] === 'production' ? version : `${version} ${Date.now()}`;
}
