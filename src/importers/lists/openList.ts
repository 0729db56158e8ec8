import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { ZodType } from 'zod';
import { badUserInput } from '../../graph/errors.ts';
import type { BadRow } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import { findFile, type InputFile } from '../pipeline/table.ts';
import { checkEntry } from './checkEntry.ts';
import { entriesOf } from './entriesOf.ts';

/** A YAML or JSON file that lists things, in a list or under their names. */
export interface ListSpec<T> {
  /** What the file holds, for messages: languages. */
  readonly what: string;
  /** Where in a folder it may be, the likeliest first. */
  readonly places: readonly string[];
  /** One entry; what stands under a name has it as `name`. */
  readonly row: ZodType<T>;
  /** The field that tells entries apart in messages. */
  readonly label: string;
}

export interface ListFile<T> extends InputFile {
  readonly rows: readonly (GoodRow<T> | BadRow)[];
}

/**
 * Opens a list and checks its entries one by one. Such files have some thousand entries at most and are kept
 * whole. JSON is YAML: one parser reads both, and knows the lines.
 *
 * @param paths one path: the file, or a folder that holds it
 * @throws RolegraphError BAD_USER_INPUT where there is no such file, or it holds nothing of the kind
 */
export async function openList<T>(paths: readonly string[], spec: ListSpec<T>): Promise<ListFile<T>> {
  const file = await findList(paths, spec);
  const text = decode(await readFile(file.path), file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw malformed(file, error);
  const entries = entriesOf(document, text, lines);
  if (!entries) throw badUserInput(`${file.name} is no list of ${spec.what}.`, { file: file.name });
  const rows = entries.map((entry) => checkEntry(entry, spec));
  if (rows.every((row) => 'reason' in row)) {
    const [first] = rows;
    const why = first && 'reason' in first ? ` Line ${first.line}: ${first.reason}.` : '';
    throw badUserInput(`${file.name} lists no ${spec.what} in the form that is expected.${why}`, {
      file: file.name,
    });
  }
  return { ...file, rows };
}

async function findList<T>(paths: readonly string[], { what, places }: ListSpec<T>): Promise<InputFile> {
  const [given, ...others] = paths;
  const wanted = `a file of ${what}, such as ${places[0] ?? ''}, or a folder that holds it`;
  if (given === undefined || others.length > 0) throw badUserInput(`Give one path: ${wanted}.`);
  const found = await stat(given).catch(() => undefined);
  const files = found?.isDirectory() ? places.map((place) => path.join(given, place)) : [given];
  for (const file of files) {
    const input = await findFile(file);
    if (input) return input;
  }
  throw badUserInput(`${given} is not ${wanted}.`, { path: given });
}

function decode(bytes: Buffer, { name }: InputFile): string {
  // Without a byte order mark, if there is one.
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const line = linesOf(bytes).findIndex((one) => !isUtf8(one)) + 1;
  throw badUserInput(`${name} is not valid UTF-8 in line ${line}. Nothing was imported.`, {
    file: name,
    line,
  });
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

const malformed = ({ name }: InputFile, { message }: YAMLError) =>
  badUserInput(`${name} is not well formed: ${message.split('\n')[0] ?? ''} Nothing was imported.`, {
    file: name,
  });
