import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { types } from 'node:util';

/**
 * Makes a folder, and those above it, where they are missing. Node's own `recursive` never comes back where the folder
 * above is there and the system says all the same that there is no such place: below /proc, for one.
 *
 * @throws what the system says, in one try for each folder
 */
export function makeFolder(folder: string): void {
  if (isMade(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** @throws what the system says, but that a folder above is missing */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    const code = types.isNativeError(error) && 'code' in error ? error.code : undefined;
    // What is no folder is found out by who opens a file in it.
    if (code === 'EEXIST') return true;
    if (code === 'ENOENT' && path.dirname(folder) !== folder) return false;
    throw error;
  }
}
