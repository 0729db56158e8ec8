import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { badUserInput } from '../graph/errors.ts';
import { importOccupations } from './onet/importOccupations.ts';
import { importRelated } from './onet/importRelated.ts';
import { importEmergingTasks, importTasks } from './onet/importTasks.ts';
import { importTechnologies } from './onet/importTechnologies.ts';
import { importTitles } from './onet/importTitles.ts';
import { ONET } from './onet/keys.ts';
import * as tables from './onet/tables.ts';
import { readTechnologyLists, type TechnologyLists } from './onet/technologyLists.ts';
import type { Importer, Input } from './pipeline/importer.ts';
import type { ImportRun } from './pipeline/run.ts';
import { hashFiles, openTable, type Table, type TableSpec } from './pipeline/table.ts';

/** A table with what is done with it. */
interface Step {
  readonly table: Table<unknown>;
  readonly run: (run: ImportRun) => Promise<void>;
}

/** The importer of O*NET, with other lists than those of `data/onet` where a test wants them. */
export const onetWith = (lists: () => TechnologyLists): Importer => ({
  source: ONET,
  open: (folders) => openFolders(folders, lists()),
});

/** Takes in the O*NET tables that folders hold, any of those that are known. */
export const onet: Importer = onetWith(readTechnologyLists);

async function openFolders(folders: readonly string[], lists: TechnologyLists): Promise<Input> {
  for (const folder of folders) await mustBeFolder(folder);
  const steps = await findSteps(folders, lists);
  if (steps.length === 0) throw nothingFound(folders);
  return {
    sha256: await hashFiles(steps.map(({ table }) => table.path)),
    version: await versionOf(folders),
    run: async (run) => {
      for (const step of steps) await step.run(run);
    },
  };
}

/** In the order in which the tables need each other. */
async function findSteps(folders: readonly string[], lists: TechnologyLists): Promise<Step[]> {
  const steps: Step[] = [];
  const find = async <T>(spec: TableSpec<T>, run: (run: ImportRun, table: Table<T>) => Promise<void>) => {
    for (const folder of folders) {
      const table = await openTable(path.join(folder, spec.file), spec);
      if (table) steps.push({ table, run: (importRun) => run(importRun, table) });
    }
  };
  await find(tables.OCCUPATIONS, (run, table) => importOccupations(run, table, lists));
  await find(tables.TECHNOLOGIES, (run, table) => importTechnologies(run, table, lists));
  await find(tables.REPORTED_TITLES, importTitles);
  await find(tables.ALTERNATE_TITLES, importTitles);
  await find(tables.TASKS, importTasks);
  await find(tables.EMERGING_TASKS, importEmergingTasks);
  await find(tables.RELATED, importRelated);
  return steps;
}

async function mustBeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw badUserInput(`${folder} is not a folder.`, { folder });
}

const KNOWN = Object.values(tables).map(({ file }) => file);

const nothingFound = (folders: readonly string[]) =>
  badUserInput(
    `${folders.join(', ')} holds none of the O*NET tables that can be imported: ${KNOWN.join(', ')}.`,
    { folder: folders[0], known: KNOWN },
  );

/** The `Read Me.txt` of a release names it. */
async function versionOf(folders: readonly string[]): Promise<string | undefined> {
  const [first] = folders;
  if (first === undefined || folders.length > 1) return undefined;
  const text = await readFile(path.join(first, 'Read Me.txt'), 'utf8').catch(() => '');
  return /O\*NET (\d+\.\d+) Database/.exec(text)?.[1];
}
