import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporaryFolder.ts';

/** A key of the tests, as long as a real one. */
export const keyOf = (name: string): string => `rgk_${name.padEnd(43, '-')}`;

export const hashOf = (key: string): string => `sha256:${createHash('sha256').update(key).digest('hex')}`;

interface Entry {
  readonly name: string;
  readonly scopes?: readonly string[];
  readonly rateLimit?: number;
  readonly expires?: string;
}

/** The text of a file of keys, each `keyOf` its name, to read unless it says otherwise. */
export const keysText = (...entries: readonly Entry[]): string =>
  JSON.stringify({
    keys: entries.map((entry) => ({ hash: hashOf(keyOf(entry.name)), scopes: ['read'], ...entry })),
  });

/** @returns the path of a new file */
export function keysFile(...entries: readonly Entry[]): string {
  const file = path.join(temporaryFolder(), 'keys.json');
  writeFileSync(file, keysText(...entries));
  return file;
}
