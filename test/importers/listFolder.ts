import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** A folder with one file, which is text as it is, or a value to be written as JSON. */
export function folderWith(file: string, content: unknown): string {
  const folder = temporaryFolder();
  const isText = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path.join(folder, file), isText ? content : JSON.stringify(content));
  return folder;
}
