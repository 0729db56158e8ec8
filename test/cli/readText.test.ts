import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { exitCodeOf } from '../../src/cli/exitCode.ts';
import { readText } from '../../src/cli/readText.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(removeTemporaryFolders);

const written = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

test('the text of a file', async () => {
  expect(await readText(written('ü.txt', 'C++ é 機械\n'))).toBe('C++ é 機械\n');
  expect(await readText(written('empty.txt', ''))).toBe('');
});

test('the text of the standard input for -, letters that come in two pieces too', async () => {
  const [first, second] = [Buffer.from('caf'), Buffer.from('é, Git')];
  const input = Readable.from([Buffer.concat([first, second.subarray(0, 1)]), second.subarray(1)]);
  expect(await readText('-', input)).toBe('café, Git');
});

describe('what cannot be read says so, and is data that is refused', () => {
  const refused = async (reading: Promise<string>): Promise<string> => {
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    expect(exitCodeOf(error)).toBe(1);
    return error instanceof Error ? error.message : '';
  };

  test('a file that is not there', async () => {
    const file = path.join(folder, 'nosuch');
    expect(await refused(readText(file))).toBe(
      `The file "${file}" cannot be read: there is none of that name.`,
    );
  });

  test('a folder', async () => {
    const file = path.join(folder, 'cvs');
    mkdirSync(file);
    expect(await refused(readText(file))).toBe(`The file "${file}" cannot be read: it is a folder.`);
  });

  test('a path through a file', async () => {
    const file = path.join(written('a.txt', 'a'), 'b.txt');
    expect(await refused(readText(file))).toBe(`The file "${file}" cannot be read (ENOTDIR).`);
  });

  test('a standard input that breaks', async () => {
    const input = new Readable({ read: () => input.destroy(new Error('gone')) });
    expect(await refused(readText('-', input))).toBe('The standard input cannot be read.');
  });

  test.each([
    ['cv.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['cv.docx', Buffer.from('PK\u0003\u0004\u0014\0\u0006')],
    ['cv.utf16', Buffer.from('\uFEFFGit', 'utf16le')],
  ])('%s', async (name, content) => {
    const file = written(name, content);
    expect(await refused(readText(file))).toBe(
      `The file "${file}" is no text in UTF-8. Turn it into one first; pdftotext does it for a PDF.`,
    );
  });
});
