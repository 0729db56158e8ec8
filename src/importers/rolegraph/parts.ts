import { stat } from 'node:fs/promises';
import path from 'node:path';
import { badUserInput } from '../../graph/errors.ts';
import { CSV_FILES, LINE_TYPES, type LineType } from '../../graph/rolegraphFormat.ts';
import { findFile, headerOf, type InputFile } from '../pipeline/table.ts';
import type { SourceId } from '../../facts/facts.ts';
import { headerLine } from './lineSchema.ts';
import type { RawLines } from './rawLine.ts';
import { columnsOf, readCsvLines } from './readCsvLines.ts';
import { readJsonLines } from './readJsonLines.ts';

/** One file of the input, its form checked. */
export interface Part {
  readonly file: InputFile;
  /** Whose claims the lines are that name no source, where the file says so. */
  readonly source: SourceId | undefined;
  lines(): RawLines;
}

const NAMES = Object.values(CSV_FILES).join(', ');

/**
 * The files at some paths: JSON Lines, CSV files of our names, or folders of these.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the file and what is wrong with it
 */
export async function findParts(paths: readonly string[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const given of paths) parts.push(...(await partsAt(given)));
  return parts;
}

async function partsAt(given: string): Promise<Part[]> {
  const found = await stat(given).catch(() => undefined);
  if (!found) throw badUserInput(`There is no file or folder ${given}.`, { path: given });
  if (found.isDirectory()) return folderParts(given);
  if (/\.jsonl(\.gz)?$/.test(given)) return [await jsonPart(given)];
  const type = LINE_TYPES.find((one) => CSV_FILES[one] === path.basename(given));
  const part = type && (await csvPart(given, type));
  if (part) return [part];
  const message = `${given} is neither JSON Lines (.jsonl, .jsonl.gz) nor one of ${NAMES}.`;
  throw badUserInput(message, { path: given });
}

/** In the order in which one needs the other. */
async function folderParts(folder: string): Promise<Part[]> {
  const parts: Part[] = [];
  for (const type of LINE_TYPES) {
    const part = await csvPart(path.join(folder, CSV_FILES[type]), type);
    if (part) parts.push(part);
  }
  if (parts.length > 0) return parts;
  throw badUserInput(`${folder} holds none of ${NAMES}.`, { folder });
}

async function csvPart(given: string, type: LineType): Promise<Part | undefined> {
  const file = await findFile(given);
  if (!file) return undefined;
  const header = await headerOf(given, 'CSV');
  const known = columnsOf(type);
  const unknown = header.find((name, index) => !known.includes(name) || header.indexOf(name) !== index);
  if (header.length === 0 || unknown !== undefined) {
    const problem = unknown === undefined ? 'has no header' : `has a column "${unknown}" too many`;
    throw badUserInput(`${given} ${problem}. Nothing was imported. Its columns may be ${known.join(', ')}.`, {
      path: given,
    });
  }
  return { file, source: undefined, lines: () => readCsvLines(given, type, header) };
}

async function jsonPart(given: string): Promise<Part> {
  const file = await findFile(given);
  if (!file) throw badUserInput(`${given} is no file.`, { path: given });
  const { source } = await readHeader(given);
  return { file, source, lines: () => withoutHeader(readJsonLines(given)) };
}

async function readHeader(given: string): Promise<{ source?: SourceId | undefined }> {
  for await (const first of readJsonLines(given)) {
    const header = headerLine.safeParse('fields' in first ? first.fields : undefined);
    if (header.success) return header.data;
    break;
  }
  const wanted = '{"type":"rolegraph","format":1}';
  const message = `${given} is not in the rolegraph format, or in one of a newer release: its first line must be ${wanted}. Nothing was imported.`;
  throw badUserInput(message, { path: given });
}

async function* withoutHeader(lines: RawLines): RawLines {
  let isHeader = true;
  for await (const item of lines) {
    if (!isHeader) yield item;
    isHeader = false;
  }
}
