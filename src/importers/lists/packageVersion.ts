import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ name: z.string(), version: z.string() });

/**
 * The version of the npm package that a file is of, if its folder or the one above is that package.
 *
 * @param name of the package
 */
export async function packageVersion(file: string, name: string): Promise<string | undefined> {
  const folder = path.dirname(file);
  for (const place of [folder, path.dirname(folder)]) {
    const found = await readManifest(path.join(place, 'package.json'));
    if (found?.name === name) return found.version;
  }
  return undefined;
}

async function readManifest(file: string): Promise<z.output<typeof manifest> | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Nothing says that a version must be told: a file may stand alone.
    return undefined;
  }
}
