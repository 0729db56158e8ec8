import { RolegraphError } from '../graph/errors.ts';
import type { Store } from '../store/Store.ts';
import { number } from '../facts/counts.ts';
import { ReportBuilder, type ImportReport } from './importReport.ts';
import type { Importer, Input } from './pipeline/importer.ts';
import type { ImportRun } from './pipeline/run.ts';
import type { Progress } from './progress.ts';
import { recordRelease, recordSource, releaseIdOf, type ImportedRelease } from './release.ts';

export interface RunOptions {
  /** Called while the files are read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Reports what an import would do, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** What the release is called; what the files say, where it is left out. */
  readonly release?: string | undefined;
  /** A source's id of something → the id of the entity that it is, or `new`. */
  readonly mapping?: ReadonlyMap<string, string> | undefined;
}

/**
 * Imports what a source publishes. Every batch of rows is a transaction, so that an import which breaks off
 * leaves whole batches, and the next one completes them. The same files a second time change nothing. A
 * dry run is one transaction that is rolled back.
 *
 * @throws RolegraphError BAD_USER_INPUT, before anything is written, where the files are not as they should be;
 *   STORE_UNAVAILABLE saying what was written, where the store fails on the way
 */
export async function runImport(
  store: Store,
  importer: Importer,
  paths: readonly string[],
  options: RunOptions = {},
): Promise<ImportReport> {
  const input = await importer.open(paths);
  const { source } = importer;
  const release = { source, sha256: input.sha256, version: options.release ?? input.version };
  const about = { source, release: releaseIdOf(release), dryRun: options.dryRun === true };
  const report = await store.exclusive(() =>
    about.dryRun ? dryRun(store, input, release, options) : realRun(store, input, release, options),
  );
  return report.finish(about);
}

async function dryRun(
  store: Store,
  input: Input,
  release: ImportedRelease,
  options: RunOptions,
): Promise<ReportBuilder> {
  const { value } = await store.write(async (transaction) => {
    const run = runOf(release, options, async (work) => (await work(transaction)).value);
    await importInput(input, run, release);
    return { changed: false, value: run.report };
  });
  return value;
}

async function realRun(
  store: Store,
  input: Input,
  release: ImportedRelease,
  options: RunOptions,
): Promise<ReportBuilder> {
  const run = runOf(release, options, async (work) => (await store.write(work)).value);
  try {
    await importInput(input, run, release);
  } catch (error) {
    throw brokenOff(error, run.report);
  }
  return run.report;
}

const runOf = ({ source }: ImportedRelease, options: RunOptions, write: ImportRun['write']): ImportRun => ({
  source,
  now: new Date().toISOString(),
  write,
  mapping: options.mapping ?? new Map(),
  report: new ReportBuilder(),
  onProgress: options.onProgress,
});

async function importInput(input: Input, run: ImportRun, release: ImportedRelease): Promise<void> {
  if (input.hasOwnReleases === true) {
    await input.run(run);
    return;
  }
  // First, so that an import which breaks off leaves no fact of a source that the graph does not know.
  await run.write(async (transaction) => {
    const changed = await recordSource(transaction, run.source);
    return { changed, value: undefined };
  });
  await input.run(run);
  const isNew = await run.write(async (transaction) => {
    const changed = await recordRelease(transaction, { ...release, rows: run.report.rows }, run.now);
    return { changed, value: changed };
  });
  run.report.change(isNew);
}

/** What was written stays, which the user must know. */
function brokenOff(error: unknown, { changed, written }: ReportBuilder): RolegraphError {
  const { entities, links } = written;
  const done = changed
    ? `Written before that, and kept: ${number(entities)} entities and ${number(links)} links. Run the same import again: it completes them.`
    : 'Nothing was written.';
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof RolegraphError ? error : undefined;
  return new RolegraphError(
    known?.code ?? 'INTERNAL_SERVER_ERROR',
    `The import broke off. ${message} ${done}`,
    {
      details: { ...known?.details },
      cause: error,
    },
  );
}
