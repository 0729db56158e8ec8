import { sameValue } from '../../facts/values.ts';
import {
  sourcesInFull,
  upsertSources,
  type SourceDetails,
  type SourceRow,
} from '../../statements/exported.ts';
import { upsertRelease } from '../../statements/upsert.ts';
import type { Batch, Placed } from './Batch.ts';

/** Writes the sources that are new or described otherwise. */
export async function writeSources(batch: Batch, lines: readonly Placed<'source'>[]): Promise<void> {
  if (lines.length === 0) return;
  const { transaction } = batch.context;
  const stored = new Map(
    (await sourcesInFull.run(transaction, {})).map((row) => [row.source.id, row.source]),
  );
  const wanted = new Map(lines.map(({ says }) => [says.id, detailsOf(says)]));
  const rows = [...wanted.values()].filter((details) => {
    const old = stored.get(details.id);
    return !old || KEYS.some((key) => !sameValue(old[key], details[key]));
  });
  if (rows.length === 0) return;
  await upsertSources.run(transaction, { rows });
  batch.noteChange();
}

const KEYS = ['name', 'licence', 'attribution', 'url'] as const;

const detailsOf = ({ id, name, licence, attribution, url }: Placed<'source'>['says']): SourceDetails => ({
  id,
  name,
  licence,
  attribution,
  url: url ?? null,
});

/**
 * Writes the releases that are not stored. Their places become times, a thousandth of a second apart, so that the
 * newest one of a source is still known.
 */
export async function writeReleases(batch: Batch, lines: readonly Placed<'release'>[]): Promise<void> {
  if (lines.length === 0) return;
  const { transaction, now } = batch.context;
  const stored = await sourcesInFull.run(transaction, {});
  for (const placed of lines) {
    const known = stored.find((row) => row.source.id === placed.says.source);
    if (!known) batch.refuse(placed, 'is a release of a source that no line describes', placed.says.source);
    const release = known && newRelease(known, placed.says, now);
    if (!known || !release) continue;
    await upsertRelease.run(transaction, { source: known.source, release });
    batch.noteChange();
  }
}

/** Undefined where it is stored as it is. */
function newRelease({ releases }: SourceRow, says: Placed<'release'>['says'], now: string) {
  const { id, sha256, rows = null, order = 0 } = says;
  const old = releases.find((release) => release.id === id);
  if (old?.sha256 === sha256 && sameValue(old.rows, rows)) return undefined;
  const importedAt = old?.importedAt ?? new Date(Date.parse(now) + order).toISOString();
  return { id, sha256, importedAt, rows };
}
