import { LINE_KEYS, splitCell, type LineType } from '../../graph/rolegraphFormat.ts';
import type { BadRow } from '../pipeline/claims.ts';
import { readRecords, type RawRecord } from '../pipeline/readRecords.ts';
import type { RawLine } from './rawLine.ts';

/** Columns that only files written by hand have. */
const BY_HAND: Partial<Record<LineType, readonly string[]>> = { entity: ['aliases', 'looseAliases'] };

export const columnsOf = (type: LineType): string[] => [...LINE_KEYS[type], ...(BY_HAND[type] ?? [])];

const LISTS = new Set(['sources', 'retiredBy', 'externalIds', 'aliases', 'looseAliases']);
const NUMBERS = new Set(['rows', 'weight', 'startMinute', 'order']);
const MARKS = new Set(['essential', 'hot', 'inDemand']);

/** The rows of a CSV file as the lines that they are. */
export async function* readCsvLines(
  path: string,
  type: LineType,
  header: readonly string[],
): AsyncGenerator<RawLine | BadRow> {
  let isHeader = true;
  for await (const record of readRecords(path, 'CSV')) {
    if (!isHeader) yield rawLine(type, header, record);
    isHeader = false;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Unlike the cells of others' tables these are taken as they are, with spaces around them. */
function rawLine(
  type: LineType,
  header: readonly string[],
  { line, bytes, cells }: RawRecord,
): RawLine | BadRow {
  const bad = (reason: string, value: string): BadRow => ({ line, bytes, reason, value });
  const shown = () => cells.map((cell) => cell.toString('utf8')).join(',');
  if (cells.length !== header.length) {
    return bad(`has ${cells.length} columns where the header has ${header.length}`, shown());
  }
  const fields: Record<string, unknown> = { type };
  for (const [index, key] of header.entries()) {
    const text = decoded(cells[index]);
    if (text === undefined) return bad('is not valid UTF-8', shown());
    const value = text === '' ? undefined : valueOf(key, text);
    if (value instanceof Error) return bad(`${key} ${value.message}`, text);
    if (value !== undefined) fields[key] = value;
  }
  return { line, bytes, fields };
}

function decoded(cell: Buffer | undefined): string | undefined {
  try {
    return utf8.decode(cell);
  } catch {
    return undefined;
  }
}

/** The value that a cell stands for; an Error saying why it stands for none. */
function valueOf(key: string, text: string): unknown {
  if (LISTS.has(key)) return splitCell(text);
  if (key === 'says') return jsonOf(text);
  if (MARKS.has(key))
    return text === 'true' ? true : text === 'false' ? false : new Error('is neither true nor false');
  if (NUMBERS.has(key)) return numberOf(text);
  return text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return new Error('is not JSON');
  }
}

const numberOf = (text: string): number | Error =>
  /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text) ? Number(text) : new Error('is no number');
