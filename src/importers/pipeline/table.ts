import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ZodType } from 'zod';
import { badUserInput } from '../../graph/errors.ts';
import { decodeCell, readRecords, type TableFormat } from './readRecords.ts';

export interface InputFile {
  /** As the report calls it. */
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** A table that an import knows: its file, its columns by field, and the shape of a row. */
export interface TableSpec<T> {
  readonly file: string;
  readonly format: TableFormat;
  /** Field → header of its column. A file without one of them is refused; others are left alone. */
  readonly columns: Readonly<Record<string, string>>;
  /** Field → header of a column that not every release has; where it is missing, the field is left out of the row. */
  readonly optional?: Readonly<Record<string, string>>;
  /** What stands where there is nothing, such as `n/a`. */
  readonly empty?: string;
  readonly row: ZodType<T>;
}

/** A table that was found, its header checked. */
export interface Table<T> extends InputFile {
  readonly spec: TableSpec<T>;
  /** Columns of the header, which every row must have. */
  readonly width: number;
  /** The place of each field of the spec. */
  readonly places: readonly (readonly [field: string, place: number])[];
}

/** A file that is there and can be read; undefined if it is not there. */
export async function findFile(file: string, name = path.basename(file)): Promise<InputFile | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { name, path: file, size: found.size } : undefined;
}

/**
 * Opens a table and checks its columns, so that a file that cannot be read is refused before anything
 * is written.
 *
 * @returns undefined where the file is not there
 * @throws RolegraphError BAD_USER_INPUT naming the file and its missing column
 */
export async function openTable<T>(file: string, spec: TableSpec<T>): Promise<Table<T> | undefined> {
  const found = await findFile(file);
  if (!found) return undefined;
  const header = await headerOf(file, spec.format);
  const places = Object.entries(spec.columns).map(([field, column]) => {
    const place = header.indexOf(column);
    if (place < 0) throw missingColumn(found.name, column, header);
    return [field, place] as const;
  });
  const more = Object.entries(spec.optional ?? {}).flatMap(([field, column]) => {
    const place = header.indexOf(column);
    return place < 0 ? [] : [[field, place] as const];
  });
  return { ...found, spec, width: header.length, places: [...places, ...more] };
}

const missingColumn = (file: string, column: string, header: readonly string[]) =>
  badUserInput(
    `${file} has no column "${column}". Nothing was imported. Its header names: ${header.join(', ').slice(0, 300)}`,
    { file, column },
  );

/** The names of the columns of a table; none for an empty file. */
export async function headerOf(file: string, format: TableFormat): Promise<string[]> {
  for await (const { cells } of readRecords(file, format)) return cells.map((cell) => decodeCell(cell) ?? '');
  return [];
}

/** The SHA-256 of some files, in their order. */
export async function hashFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of paths) {
    await pipeline(createReadStream(file), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hash.update(chunk);
    });
  }
  return hash.digest('hex');
}
