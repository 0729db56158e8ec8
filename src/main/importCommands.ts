import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { ImportCommands, ImportOptions } from '../cli/imports.ts';
import { REFUSED } from '../cli/exitCode.ts';
import { CURATOR } from '../facts/rank.ts';
import { totalOf } from '../facts/changes.ts';
import { mergeEntities } from '../facts/mergeEntities.ts';
import { recordCurators } from '../facts/recordCurators.ts';
import { removeSource } from '../facts/removeSource.ts';
import { badUserInput, RolegraphError } from '../graph/errors.ts';
import { formatRemoval } from '../importers/formatRemoval.ts';
import { formatReport } from '../importers/formatReport.ts';
import { formatShipped } from '../importers/formatShipped.ts';
import { importShipped } from '../importers/importShipped.ts';
import { IMPORTERS, type OfferedImporter } from '../importers/importers.ts';
import type { ImportReport } from '../importers/importReport.ts';
import { readMappingFile } from '../importers/mappingFile.ts';
import type { Readiness } from '../importers/prepareGraph.ts';
import { progressOn } from '../importers/progress.ts';
import { runImport } from '../importers/runImport.ts';
import type { Store } from '../store/Store.ts';
import { print } from './print.ts';
import { NOTICES, withStore } from './withStore.ts';

/** The commands that change the graph by what sources say. */
export const importCommands: ImportCommands = {
  importSources: IMPORTERS,
  importShipped: () =>
    withStore(async (store, readiness) => {
      const { changed, reports } = await store.exclusive(() => importShipped(store));
      if (readiness === 'FILLED') print(NOTICES.FILLED);
      else print(changed ? formatShipped(reports) : 'Nothing changed: the shipped graph was there.');
    }),
  importSource: (name, paths, options) =>
    withStore(async (store, readiness) => {
      checkReport(options);
      const report = await importOne(store, readiness, name, paths, options);
      tell([report], options);
    }, needsGraph(name)),
  importAll: (groups, options) =>
    withStore(async (store, readiness) => {
      // A wrong name or path is told before anything is written.
      for (const { name, paths } of groups) await importerOf(name).importer.open(paths);
      checkReport(options);
      const reports: ImportReport[] = [];
      let found = readiness;
      try {
        for (const { name, paths } of groups) {
          reports.push(await importOne(store, found, name, paths, options));
          // What holds a whole graph has filled it.
          if (!options.dryRun && found === 'EMPTY') found = 'READY';
        }
      } finally {
        tell(reports, options);
      }
    }),
  removeSource: (source, { dryRun }) =>
    withStore(async (store) => {
      const removal = await store.exclusive(() => removeSource(store, source, { dryRun }));
      print(formatRemoval(source, removal, dryRun));
    }),
  merge: (from, into) =>
    withStore(async (store) => {
      const { version, value } = await store.write(async (transaction) => {
        const now = new Date().toISOString();
        await recordCurators(transaction);
        const changes = await mergeEntities(transaction, from, into, CURATOR, now, 'command line');
        const isNew = totalOf(changes) > 0;
        return { changed: isNew, value: isNew };
      });
      if (value)
        print(`${from} is merged into ${into} (version ${version}); the old id leads to the new one.`);
      else print(`Nothing changed: ${from} was merged into ${into} before.`);
    }),
};

function importerOf(name: string): OfferedImporter {
  const offered = IMPORTERS.find((one) => one.name === name);
  if (offered) return offered;
  const names = IMPORTERS.map((one) => one.name).join(', ');
  throw badUserInput(`There is no importer "${name}". There are: ${names}.`, { name });
}

/** Whether the report can be written, before there is one. */
function checkReport({ report: file }: ImportOptions): void {
  if (file === undefined) return;
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be opened';
    throw badUserInput(`The report cannot be written to ${file}: ${why}. Nothing was imported.`, { file });
  }
}

/** What holds a whole graph itself comes into an empty store as it is. */
const needsGraph = (name: string): boolean =>
  IMPORTERS.find((one) => one.name === name)?.needsGraph !== false;

async function importOne(
  store: Store,
  readiness: Readiness,
  name: string,
  paths: readonly string[],
  { dryRun, release, mapping, source }: ImportOptions,
): Promise<ImportReport> {
  const offered = importerOf(name);
  // What a source names must meet the shipped graph, which comes with the names that people use.
  if (readiness === 'EMPTY' && needsGraph(name)) {
    throw new RolegraphError('BAD_USER_INPUT', NOTICES.EMPTY);
  }
  const importer = source === undefined ? offered.importer : (offered.saidBy?.(source) ?? offered.importer);
  const report = await runImport(store, importer, paths, {
    dryRun,
    release,
    mapping: mapping === undefined ? undefined : readMappingFile(mapping),
    onProgress: progressOn(),
  });
  print(formatReport(report));
  return report;
}

function tell(reports: readonly ImportReport[], { report: file, strict }: ImportOptions): void {
  const [first, ...others] = reports;
  const written = others.length === 0 ? first : reports;
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
  if (strict && reports.some(({ refused }) => refused.total > 0)) process.exitCode = REFUSED;
}
