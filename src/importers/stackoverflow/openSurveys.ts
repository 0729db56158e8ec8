import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { badUserInput } from '../../graph/errors.ts';
import { openTable, type Table, type TableSpec } from '../pipeline/table.ts';
import type { SurveyLists } from './surveyLists.ts';

/** The field of the job in a row; the others are called as their columns. */
export const JOB = 'job';

type SurveyRow = Readonly<Record<string, string>>;

/** The answers of one year. */
export interface Survey {
  readonly table: Table<SurveyRow>;
  /** Undefined where neither the file nor its folder names it. */
  readonly year: number | undefined;
}

const NAME = /^survey_results_public.*\.csv$/i;

const YEAR = /(?<!\d)20\d\d(?!\d)/;

/**
 * Opens the surveys that paths name: files, or folders that hold `survey_results_public….csv` themselves or
 * in folders of their own, as unpacked. The newest year comes first.
 *
 * @throws RolegraphError BAD_USER_INPUT where there is none, one has other columns, or their years are not clear
 */
export async function openSurveys(
  paths: readonly string[],
  { columns }: SurveyLists,
): Promise<readonly Survey[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const surveys = await Promise.all(files.map((file) => openSurvey(file, [...columns.keys()])));
  mustTellYears(surveys);
  return surveys.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

async function filesAt(start: string): Promise<string[]> {
  const found = await stat(start).catch(() => undefined);
  if (found?.isFile()) return [start];
  if (!found) throw badUserInput(`There is no file or folder ${start}.`, { path: start });
  const files = await filesIn(start);
  if (files.length > 0) return files;
  const message = `${start} holds no survey_results_public….csv. Unpack a year's zip from https://survey.stackoverflow.co there.`;
  throw badUserInput(message, { path: start });
}

/** In the folder, or one below. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  const folders = [folder, ...below];
  const lists = await Promise.all(
    folders.map(async (one) => (await readdir(one)).map((name) => path.join(one, name))),
  );
  return lists
    .flat()
    .filter((file) => NAME.test(path.basename(file)))
    .sort();
}

async function openSurvey(file: string, columns: readonly string[]): Promise<Survey> {
  const table = await openTable(file, specOf(file, columns));
  if (!table) throw badUserInput(`There is no file ${file}.`, { file });
  if (table.places.length === 1) {
    const message = `${table.name} has no column of technologies that people have worked with, such as ${columns[0] ?? ''}. Nothing was imported.`;
    throw badUserInput(message, { file, columns });
  }
  const folder = path.basename(path.dirname(path.resolve(file)));
  const isNamed = YEAR.test(table.name);
  const year = YEAR.exec(isNamed ? table.name : folder)?.[0];
  const name = isNamed || year === undefined ? table.name : `${folder}/${table.name}`;
  return { table: { ...table, name }, year: year === undefined ? undefined : Number(year) };
}

const specOf = (file: string, columns: readonly string[]): TableSpec<SurveyRow> => ({
  file: path.basename(file),
  format: 'CSV',
  columns: { [JOB]: 'DevType' },
  optional: Object.fromEntries(columns.map((column) => [column, column])),
  empty: 'na',
  row: z.record(z.string(), z.string()),
});

/** Of several files the newest year counts, so each must say which it is of. */
function mustTellYears(surveys: readonly Survey[]): void {
  const years = new Map<number, string>();
  for (const { table, year } of surveys) {
    if (surveys.length > 1 && year === undefined) {
      const message = `Of which year is ${table.path}? With several files, put the year into its name or its folder's: survey_results_public_2025.csv.`;
      throw badUserInput(message, { file: table.path });
    }
    const other = year === undefined ? undefined : years.get(year);
    if (other !== undefined) {
      const message = `${other} and ${table.path} are both of ${String(year)}. Name one of them.`;
      throw badUserInput(message, { files: [other, table.path] });
    }
    if (year !== undefined) years.set(year, table.path);
  }
}
