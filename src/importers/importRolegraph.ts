import { badUserInput } from '../graph/errors.ts';
import type { SourceId } from '../facts/facts.ts';
import { sourcesInFull, upsertSources, type SourceRow } from '../statements/exported.ts';
import type { Outcome, Transaction } from '../store/Store.ts';
import type { Importer, Input } from './pipeline/importer.ts';
import { BATCH, chunks, eachRow, type ImportRun } from './pipeline/run.ts';
import { hashFiles, type InputFile } from './pipeline/table.ts';
import { recordRelease } from './release.ts';
import { Batch } from './rolegraph/Batch.ts';
import { findParts, type Part } from './rolegraph/parts.ts';
import { readLines, type PlacedLine } from './rolegraph/readLines.ts';
import { writeBatch } from './rolegraph/writeBatch.ts';
import { findSourceRecord } from './sources.ts';

/** The source of files that name none. */
const ROLEGRAPH = 'rolegraph';

/**
 * Takes in files of the rolegraph format: what `export` writes, and what is written by hand (docs/format.md). Each
 * source's claims are written as that source's own, so that an export into an empty store gives the same graph again.
 *
 * @param given whose claims the lines are that name no source; what the file says, else `rolegraph`, where it is left out
 */
export const rolegraphImporter = (given?: SourceId): Importer => ({
  source: given ?? ROLEGRAPH,
  open: async (paths): Promise<Input> => {
    if (given !== undefined && !/^[a-z][a-z0-9]*$/.test(given)) {
      throw badUserInput(`A source is named by lower case letters and digits, not "${given}".`, {
        source: given,
      });
    }
    const parts = await findParts(paths);
    const sha256 = await hashFiles(parts.map(({ file }) => file.path));
    const run = async (importRun: ImportRun): Promise<void> => {
      for (const part of parts) await importPart(importRun, part, given ?? part.source ?? ROLEGRAPH, sha256);
    };
    return { sha256, hasOwnReleases: true, run };
  },
});

export const rolegraph: Importer = rolegraphImporter();

async function importPart(run: ImportRun, part: Part, source: SourceId, sha256: string): Promise<void> {
  const { file } = part;
  const before = run.report.rows;
  let speaks = false;
  for await (const lines of chunks(eachRow(run, file, readLines(part.lines())), BATCH)) {
    const batch = await run.write((transaction) => work(run, transaction, source, lines));
    tell(run, file, batch);
    speaks ||= batch.speaks;
  }
  if (!speaks) return;
  const isNew = await run.write(async (transaction) => {
    const described = await describedSource(transaction, source);
    const release = { source, sha256, rows: run.report.rows - before };
    const changed = await recordRelease(transaction, release, run.now, false, described.source);
    return { changed, value: changed };
  });
  run.report.change(isNew);
}

async function work(
  { now, mapping }: ImportRun,
  transaction: Transaction,
  source: SourceId,
  lines: readonly PlacedLine[],
): Promise<Outcome<Batch>> {
  const batch = new Batch({ transaction, source, now, mapping });
  await writeBatch(batch, lines);
  // With its first claims, so that no fact is of a source that the graph does not know.
  if (batch.speaks) await recordSource(transaction, source);
  return { changed: batch.changed, value: batch };
}

function tell(run: ImportRun, { name: file }: InputFile, batch: Batch): void {
  for (const refusal of batch.refused) run.report.refuse({ file, ...refusal });
  for (const { key, name, recognition } of batch.recognised)
    run.report.recognise(file, key, name, recognition);
  run.report.apply(file, batch);
  run.report.change(batch.changed);
}

async function recordSource(transaction: Transaction, id: SourceId): Promise<void> {
  const described = await describedSource(transaction, id);
  if (!described.isStored) await upsertSources.run(transaction, { rows: [described.source] });
}

/**
 * The source as the graph has it, else as `data/sources.yaml` describes it.
 *
 * @throws RolegraphError BAD_USER_INPUT for one of which nobody says under which licence it is
 */
async function describedSource(
  transaction: Transaction,
  id: SourceId,
): Promise<SourceRow & { isStored: boolean }> {
  const stored = (await sourcesInFull.run(transaction, {})).find(({ source }) => source.id === id);
  if (stored) return { ...stored, isStored: true };
  const record = findSourceRecord(id);
  if (record) return { source: { ...record }, releases: [], isStored: false };
  const wanted = `{"type":"source","id":"${id}","name":"…","licence":"…","attribution":"…"}`;
  throw badUserInput(`Nothing describes the source ${id}. Put a line before the others of it: ${wanted}`, {
    source: id,
  });
}
