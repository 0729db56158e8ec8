import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { RolegraphError } from '../graph/errors.ts';

/** What no text has, but PDF, Word and UTF-16 files do. */
const NO_TEXT = /^%PDF-|\0/;

/** The text of a file, or of the standard input for `-`. @throws RolegraphError BAD_USER_INPUT */
export async function readText(file: string, input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  const read = await (file === '-' ? text(input) : readFile(file, 'utf8')).catch((error: unknown) => {
    throw new RolegraphError('BAD_USER_INPUT', `${nameOf(file)} cannot be read${reasonOf(error)}.`, {
      cause: error,
    });
  });
  if (!NO_TEXT.test(read)) return read;
  throw new RolegraphError(
    'BAD_USER_INPUT',
    `${nameOf(file)} is no text in UTF-8. Turn it into one first; pdftotext does it for a PDF.`,
  );
}

const nameOf = (file: string): string => (file === '-' ? 'The standard input' : `The file "${file}"`);

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', ': there is none of that name'],
  ['EISDIR', ': it is a folder'],
  ['EACCES', ': the system does not let you'],
]);

const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? (REASONS.get(error.code) ?? ` (${String(error.code)})`)
    : '';
