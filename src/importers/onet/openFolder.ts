import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { badUserInput } from '../../graph/errors.ts';
import { decodeCell, readRecords } from './readRecords.ts';
import {
  ALTERNATE_TITLES,
  KNOWN_FILES,
  OCCUPATIONS,
  REPORTED_TITLES,
  TECHNOLOGIES,
  type OccupationRow,
  type TableSpec,
  type TechnologyRow,
  type TitleRow,
} from './tables.ts';

/** A table found in the folder, its header checked. */
export interface Table<T> {
  readonly spec: TableSpec<T>;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Columns of the header, which every row must have. */
  readonly width: number;
  /** The place of each field of the spec. */
  readonly places: readonly (readonly [field: string, place: number])[];
}

export interface OnetFolder {
  readonly occupations: Table<OccupationRow> | undefined;
  readonly technologies: Table<TechnologyRow> | undefined;
  readonly titles: readonly Table<TitleRow>[];
  /** Of all the tables, in order. */
  readonly sha256: string;
}

/**
 * Finds the known tables of a folder and checks the columns of all of them, so that a file that
 * cannot be read is refused before anything is written.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the folder, or the file and its missing column
 */
export async function openFolder(folder: string): Promise<OnetFolder> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw badUserInput(`${folder} is not a folder.`, { folder });
  const occupations = await openTable(folder, OCCUPATIONS);
  const technologies = await openTable(folder, TECHNOLOGIES);
  const titles = [await openTable(folder, REPORTED_TITLES), await openTable(folder, ALTERNATE_TITLES)].filter(
    (table) => table !== undefined,
  );
  const tables = [occupations, technologies, ...titles].filter((table) => table !== undefined);
  if (tables.length === 0) {
    const message = `${folder} holds none of the O*NET tables that can be imported: ${KNOWN_FILES.join(', ')}.`;
    throw badUserInput(message, { folder, known: KNOWN_FILES });
  }
  const sha256 = await hashOf(tables.map((table) => table.path));
  return { occupations, technologies, titles, sha256 };
}

async function openTable<T>(folder: string, spec: TableSpec<T>): Promise<Table<T> | undefined> {
  const file = path.join(folder, spec.file);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const header = await headerOf(file);
  const places = Object.entries(spec.columns).map(([field, column]) => {
    const place = header.indexOf(column);
    if (place < 0) throw missingColumn(spec.file, column, header);
    return [field, place] as const;
  });
  return { spec, path: file, size: found.size, width: header.length, places };
}

const missingColumn = (file: string, column: string, header: readonly string[]) =>
  badUserInput(
    `${file} has no column "${column}". Nothing was imported. Its header names: ${header.join(', ').slice(0, 300)}`,
    { file, column },
  );

async function headerOf(file: string): Promise<string[]> {
  for await (const { cells } of readRecords(file)) return cells.map((cell) => decodeCell(cell) ?? '');
  return [];
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of paths) {
    await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hash.update(chunk);
    });
  }
  return hash.digest('hex');
}
