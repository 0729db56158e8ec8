import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { badUserInput } from '../../graph/errors.ts';
import { hashFiles, openTable, type Table, type TableSpec } from '../pipeline/table.ts';
import {
  collection,
  ISCO_GROUPS,
  OCCUPATION_PARENTS,
  OCCUPATIONS,
  REQUIREMENTS,
  SKILL_GROUPS,
  SKILL_PARENTS,
  SKILL_RELATIONS,
  SKILLS,
  type CollectionRow,
  type GroupRow,
  type OccupationRow,
  type ParentRow,
  type SkillRow,
  type WeighedRow,
} from './tables.ts';

/** ESCO's tables as they were found, their columns checked. */
export interface EscoTables {
  readonly iscoGroups: Table<GroupRow> | undefined;
  readonly occupations: Table<OccupationRow> | undefined;
  readonly skillGroups: Table<GroupRow> | undefined;
  readonly skills: Table<SkillRow> | undefined;
  /** In the order of `data/esco/collections.yaml`. */
  readonly collections: readonly Table<CollectionRow>[];
  readonly occupationParents: Table<ParentRow> | undefined;
  readonly skillParents: Table<ParentRow> | undefined;
  readonly requirements: Table<WeighedRow> | undefined;
  readonly skillRelations: Table<WeighedRow> | undefined;
  /** Of all of them, in the order of the import. */
  readonly sha256: string;
}

const SINGLE = [
  ISCO_GROUPS,
  OCCUPATIONS,
  SKILL_GROUPS,
  SKILLS,
  OCCUPATION_PARENTS,
  SKILL_PARENTS,
  REQUIREMENTS,
  SKILL_RELATIONS,
].map(({ file }) => file);

/**
 * Finds ESCO's tables in folders, or as files, and checks the columns of all of them. Of several languages English
 * is taken, or the only one.
 *
 * @param collections the names of the collections, without language and `.csv`
 * @throws RolegraphError BAD_USER_INPUT naming the path, or the file and its missing column
 */
export async function openFolder(
  paths: readonly string[],
  collections: readonly string[],
): Promise<EscoTables> {
  const known = [...SINGLE, ...collections];
  const files = await findFiles(paths, known);
  const open = <T>(spec: TableSpec<T>): Promise<Table<T> | undefined> => {
    const file = files.get(spec.file);
    return file === undefined ? Promise.resolve(undefined) : openTable(file, spec);
  };
  const found = {
    iscoGroups: await open(ISCO_GROUPS),
    occupations: await open(OCCUPATIONS),
    skillGroups: await open(SKILL_GROUPS),
    skills: await open(SKILLS),
    collections: await openAll(collections.map(collection), open),
    occupationParents: await open(OCCUPATION_PARENTS),
    skillParents: await open(SKILL_PARENTS),
    requirements: await open(REQUIREMENTS),
    skillRelations: await open(SKILL_RELATIONS),
  };
  const tables = Object.values(found).flatMap((tables) => tables ?? []);
  return { ...found, sha256: await hashFiles(tables.map((table) => table.path)) };
}

async function openAll<T>(
  specs: readonly TableSpec<T>[],
  open: (spec: TableSpec<T>) => Promise<Table<T> | undefined>,
): Promise<Table<T>[]> {
  const tables: Table<T>[] = [];
  for (const spec of specs) {
    const table = await open(spec);
    if (table) tables.push(table);
  }
  return tables;
}

interface Candidate {
  /** The name of the table. */
  readonly table: string;
  /** Two letters; empty where the name of the file has none. */
  readonly language: string;
  readonly path: string;
}

const NAME = /^(?<table>[A-Za-z]+)(?:_(?<language>[a-z]{2}))?\.csv$/;

/** The file of each known table that is there. */
async function findFiles(paths: readonly string[], known: readonly string[]): Promise<Map<string, string>> {
  const all: string[] = [];
  for (const one of paths) all.push(...(await filesAt(one)));
  const candidates = all.flatMap((file): Candidate[] => {
    const { table = '', language = '' } = NAME.exec(path.basename(file))?.groups ?? {};
    return known.includes(table) ? [{ table, language, path: file }] : [];
  });
  if (candidates.length === 0) throw noTables(paths, known);
  const language = languageOf(candidates, paths);
  const files = new Map<string, string>();
  for (const candidate of candidates) {
    if (candidate.language !== '' && candidate.language !== language) continue;
    const other = files.get(candidate.table);
    if (other !== undefined) throw twice(other, candidate.path);
    files.set(candidate.table, candidate.path);
  }
  return files;
}

async function filesAt(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile()) return [place];
  if (!found?.isDirectory()) throw badUserInput(`${place} is neither a folder nor a file.`, { path: place });
  return (await readdir(place)).sort().map((file) => path.join(place, file));
}

const ENGLISH = 'en';

function languageOf(candidates: readonly Candidate[], paths: readonly string[]): string {
  const named = candidates.map(({ language }) => language).filter((language) => language !== '');
  const languages = [...new Set(named)].sort();
  if (languages.includes(ENGLISH) || languages.length === 0) return ENGLISH;
  const [only = ENGLISH, another] = languages;
  if (another === undefined) return only;
  const message = `${paths.join(', ')}: tables of ESCO in several languages (${languages.join(', ')}), English not among them. Nothing was imported. Import a folder of one language.`;
  throw badUserInput(message, { languages });
}

const noTables = (paths: readonly string[], known: readonly string[]) =>
  badUserInput(
    `${paths.join(', ')} holds none of the ESCO tables that can be imported: ${known.map((name) => `${name}_en.csv`).join(', ')}.`,
    { paths, known },
  );

const twice = (one: string, other: string) =>
  badUserInput(
    `${one} and ${other} are the same table. Nothing was imported. Import one release after the other.`,
    { files: [one, other] },
  );
