import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { badUserInput } from '../graph/errors.ts';

type Text = AsyncIterable<string>;

/**
 * Writes a text to a file: first beside it, under another name, so that nobody ever finds a half of it. A name that
 * ends with `.gz` is compressed.
 *
 * @throws RolegraphError BAD_USER_INPUT where the system does not let it, as on a full disk; what was there stays
 */
export async function writeFileWhole(file: string, text: Text): Promise<void> {
  const unfinished = await besideOf(file);
  try {
    await writeTo(unfinished, text, file.endsWith('.gz'));
    if (unfinished !== file) await rename(unfinished, file);
  } catch (error) {
    if (unfinished !== file) await rm(unfinished, { force: true });
    throw cannotWrite(file, error);
  }
}

/** Another name in the same folder; the file itself where it is none that could be replaced, such as a pipe. */
async function besideOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found && !found.isFile() ? file : `${file}.${process.pid}.unfinished`;
}

const writeTo = (file: string, text: Text, isCompressed: boolean): Promise<void> =>
  isCompressed
    ? pipeline(Readable.from(text), createGzip(), createWriteStream(file))
    : pipeline(Readable.from(text), createWriteStream(file));

/**
 * Writes some files of a folder, which is made where it is missing. They get their names when all are complete.
 *
 * @throws RolegraphError BAD_USER_INPUT as `writeFileWhole` does
 */
export async function writeFolderWhole(
  folder: string,
  files: AsyncIterable<{ file: string; text: Text }>,
): Promise<void> {
  const written: { unfinished: string; file: string }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for await (const { file: name, text } of files) {
      const file = path.join(folder, name);
      const unfinished = `${file}.${process.pid}.unfinished`;
      written.push({ unfinished, file });
      await writeTo(unfinished, text, false);
    }
    for (const { unfinished, file } of written) await rename(unfinished, file);
  } catch (error) {
    for (const { unfinished } of written) await rm(unfinished, { force: true });
    throw cannotWrite(folder, error);
  }
}

/**
 * Writes a text to a stream that stays open, such as the standard output. A reader that has seen enough ends it
 * quietly.
 */
export async function writeStream(stream: Writable, text: Text): Promise<void> {
  try {
    await pipeline(Readable.from(text), stream, { end: false });
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw cannotWrite('The output', error, '');
  }
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EACCES', 'the system does not let you'],
  ['EPERM', 'the system does not let you'],
  ['EROFS', 'the disk is read-only'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'it is not a folder'],
  ['EEXIST', 'it is not a folder'],
  ['ENOENT', 'there is no such folder'],
]);

function cannotWrite(what: string, error: unknown, kept = ' Nothing of the export was kept.'): unknown {
  const code = codeOf(error);
  // What the store says, or a slip of ours, is no matter of the disk.
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return error;
  const why = REASONS.get(code) ?? `the system says ${code}`;
  return badUserInput(`${what} could not be written: ${why}.${kept}`, { what, code });
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
