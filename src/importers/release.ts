import { upsertSources } from '../statements/exported.ts';
import { listSources } from '../statements/listSources.ts';
import { upsertRelease } from '../statements/upsert.ts';
import type { Transaction } from '../store/Store.ts';
import type { SourceId } from '../facts/facts.ts';
import { sourceRecord, type SourceRecord } from './sources.ts';

/** A source's files as they were imported. */
export interface ImportedRelease {
  readonly source: SourceId;
  /** Of the files, in order. */
  readonly sha256: string;
  /** What the release is called, where that is known: 29.2. */
  readonly version?: string | undefined;
  /** Rows of the files. */
  readonly rows?: number | undefined;
}

/** `onet@29.2`, or by the hash where the release has no name. */
export const releaseIdOf = ({ source, sha256, version }: ImportedRelease): string =>
  `${source}@${version ?? sha256.slice(0, 12)}`;

/** Records a source that has no releases, such as the curators. @returns whether it was not known */
export async function recordSource(transaction: Transaction, source: SourceId): Promise<boolean> {
  const known = await listSources.run(transaction, {});
  if (known.some((one) => one.source.id === source)) return false;
  await upsertSources.run(transaction, { rows: [sourceRecord(source)] });
  return true;
}

/**
 * Records what was imported, once it was imported completely.
 *
 * @param isWhole whether a release holds all that its source says, so that the newest one tells what is
 *   in the graph; a folder of tables is a part
 * @param described the source, where `data/sources.yaml` does not describe it
 * @returns whether anything was recorded
 */
export async function recordRelease(
  transaction: Transaction,
  release: ImportedRelease,
  now: string,
  isWhole = false,
  described: SourceRecord = sourceRecord(release.source),
): Promise<boolean> {
  const { source, sha256, rows = null } = release;
  const id = releaseIdOf(release);
  const known = await listSources.run(transaction, {});
  const releases = known.find((one) => one.source.id === source)?.releases ?? [];
  const current = isWhole ? releases.slice(0, 1) : releases;
  if (current.some((old) => old.id === id && old.sha256 === sha256)) return false;
  await upsertRelease.run(transaction, {
    source: { ...described },
    release: { id, sha256, importedAt: now, rows },
  });
  return true;
}
