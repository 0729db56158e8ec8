import { readFileSync } from 'node:fs';
import type { Config } from '../config/readConfig.ts';
import { SettingsError } from '../graph/SettingsError.ts';

const SHIPPED = new URL('../../operations/manifest.json', import.meta.url);

/**
 * The manifests of trusted documents: the shipped one, and the one that the configuration names.
 *
 * @throws SettingsError where that cannot be read
 */
export function readManifests({ manifest }: Pick<Config['trusted'], 'manifest'>): unknown[] {
  const shipped: unknown = JSON.parse(readFileSync(SHIPPED, 'utf8'));
  return manifest === undefined ? [shipped] : [shipped, readManifest(manifest)];
}

function readManifest(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read';
    throw new SettingsError([`TRUSTED_DOCUMENTS: ${path}: ${why}. Name a manifest of persisted operations.`]);
  }
}
