// What a build is made from, as one short text: it names the release that browsers have answers of. Plain Node.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whatever pages and exports may differ by, besides the graph. */
const SOURCES = ['src', 'cypher', 'schema.graphql', 'package-lock.json'];

/**
 * The hash of the sources in a folder: of their names and contents, whatever their times.
 *
 * @returns 16 hex digits
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesOf(path.join(root, name))).sort()) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file).split(path.sep).join('/')} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
