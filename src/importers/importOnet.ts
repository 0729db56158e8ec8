import type { Store } from '../store/Store.ts';
import { ReportBuilder, type ImportReport } from './importReport.ts';
import { importOccupations } from './onet/importOccupations.ts';
import { importTechnologies } from './onet/importTechnologies.ts';
import { importTitles } from './onet/importTitles.ts';
import { openFolder, type OnetFolder } from './onet/openFolder.ts';
import { ONET, type OnetRun } from './onet/run.ts';
import { readTechnologyLists, type TechnologyLists } from './onet/technologyLists.ts';
import type { Progress } from './progress.ts';
import { recordRelease, releaseIdOf } from './release.ts';

export interface OnetOptions {
  /** Called while the files are read. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Reports what an import would do, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Which technologies are frameworks, and the categories; those of `data/onet` where left out. */
  readonly lists?: TechnologyLists | undefined;
}

/**
 * Imports the O*NET tables that a folder holds: `Occupation Data.txt`, `Technology Skills.txt`,
 * `Sample of Reported Titles.txt`, `Alternate Titles.txt`. Every batch of rows is a transaction, so
 * that an import which breaks off leaves whole batches, and the next one completes them. The same
 * folder a second time changes nothing. A dry run is one transaction that is rolled back.
 *
 * @throws RolegraphError BAD_USER_INPUT, before anything is written, where the folder holds no such
 *   table or one lacks a column
 */
export async function importOnet(
  store: Store,
  folder: string,
  options: OnetOptions = {},
): Promise<ImportReport> {
  const tables = await openFolder(folder);
  const lists = options.lists ?? readTechnologyLists();
  const runWith = (write: OnetRun['write']) =>
    importTables(tables, {
      write,
      lists,
      now: new Date().toISOString(),
      report: new ReportBuilder(),
      onProgress: options.onProgress,
    });
  const finish = (report: ReportBuilder) =>
    report.finish({
      source: ONET,
      release: releaseIdOf({ source: ONET, ...tables }),
      dryRun: options.dryRun === true,
    });
  if (!options.dryRun) return finish(await runWith(async (work) => (await store.write(work)).value));
  const { value } = await store.write(async (transaction) => ({
    changed: false,
    value: await runWith(async (work) => (await work(transaction)).value),
  }));
  return finish(value);
}

async function importTables(
  { occupations, technologies, titles, sha256 }: OnetFolder,
  run: OnetRun,
): Promise<ReportBuilder> {
  if (occupations) await importOccupations(run, occupations);
  if (technologies) await importTechnologies(run, technologies);
  for (const table of titles) await importTitles(run, table);
  const isNew = await run.write(async (transaction) => {
    const changed = await recordRelease(transaction, { source: ONET, sha256 }, run.now);
    return { changed, value: changed };
  });
  run.report.change(isNew);
  return run.report;
}
