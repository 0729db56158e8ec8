import { listSources } from '../statements/listSources.ts';
import { upsertRelease } from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import type { SourceId } from './facts.ts';
import { sourceRecord } from './sources.ts';

/** A source's files as they were imported. */
export interface ImportedRelease {
  readonly source: SourceId;
  /** Of the files, in order. */
  readonly sha256: string;
}

export const releaseIdOf = ({ source, sha256 }: ImportedRelease): string =>
  `${source}@${sha256.slice(0, 12)}`;

/**
 * Records what was imported, once it was imported completely.
 *
 * @param isWhole whether a release holds all that its source says, so that the newest one tells what is
 *   in the graph; a folder of tables is a part
 * @returns whether anything was recorded
 */
export async function recordRelease(
  transaction: Transaction,
  release: ImportedRelease,
  now: string,
  isWhole = false,
): Promise<boolean> {
  const { source, sha256 } = release;
  const id = releaseIdOf(release);
  const known = await listSources.run(transaction, {});
  const releases = known.find((one) => one.source.id === source)?.releases ?? [];
  const current = isWhole ? releases.slice(0, 1) : releases;
  if (current.some((old) => old.id === id)) return false;
  await upsertRelease.run(transaction, {
    source: { ...sourceRecord(source) },
    release: { id, sha256, importedAt: now },
  });
  return true;
}
