import { linkSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { types } from 'node:util';
import grafeo from '@grafeo-db/js';

/** What a file system says that has no second name for a file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/**
 * Makes an empty database where there is none. Of two processes that make one at the same place at once, Grafeo's own
 * `create` sometimes lets both have it; so each makes its own beside, and one name is given, which happens once.
 *
 * @param file the path of the database's file; its folder is there
 * @throws what the system or Grafeo says
 */
export function makeDatabase(file: string): void {
  const folder = mkdtempSync(path.join(path.dirname(file), 'new-'));
  try {
    const made = path.join(folder, path.basename(file));
    grafeo.GrafeoDB.create(made).close();
    nameOnce(made, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nameOnce(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    const code = types.isNativeError(error) && 'code' in error ? String(error.code) : '';
    // Another process was quicker.
    if (code === 'EEXIST') return;
    if (!NO_LINKS.has(code)) throw error;
    grafeo.GrafeoDB.create(file).close();
  }
}
