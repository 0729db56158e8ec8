import { createReadStream, type ReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { badUserInput } from '../../graph/errors.ts';
import type { BadRow, Place } from '../pipeline/claims.ts';
import type { RawLine } from './rawLine.ts';

/** No line of ours is as long; a file without line ends must not fill the memory. */
const MOST_BYTES = 4 * 1024 * 1024;

const LINE_END = 0x0a;

/** The lines of a JSON Lines file, one at a time; those without text are left out. */
export async function* readJsonLines(path: string): AsyncGenerator<RawLine | BadRow> {
  for await (const { place, bytes } of readByteLines(path)) {
    const item = bytes === undefined ? tooLong(place) : rawLine(place, bytes);
    if (item) yield item;
  }
}

const tooLong = (place: Place): BadRow => ({
  ...place,
  reason: `is longer than ${MOST_BYTES} bytes`,
  value: '',
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

function rawLine(place: Place, bytes: Buffer): RawLine | BadRow | undefined {
  const bad = (reason: string, value: string): BadRow => ({ ...place, reason, value });
  let text: string;
  try {
    text = utf8.decode(bytes).trim();
  } catch {
    return bad('is not valid UTF-8', bytes.toString('utf8'));
  }
  if (text === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return { ...place, fields: { ...parsed } };
    }
    return bad('is no JSON object', text);
  } catch {
    return bad('is not JSON', text);
  }
}

interface ByteLine {
  readonly place: Place;
  /** Undefined for a line that is too long. */
  readonly bytes: Buffer | undefined;
}

/** @throws RolegraphError BAD_USER_INPUT for a .gz file that is none */
async function* readByteLines(path: string): AsyncGenerator<ByteLine> {
  const file = createReadStream(path);
  let line = 0;
  let rest: Buffer[] = [];
  let length = 0;
  const take = (last: Buffer): ByteLine => {
    line += 1;
    const bytes = length + last.length > MOST_BYTES ? undefined : Buffer.concat([...rest, last]);
    rest = [];
    length = 0;
    return { place: { line, bytes: file.bytesRead }, bytes };
  };
  for await (const chunk of chunksOf(path, file)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    const left = chunk.subarray(start);
    length += left.length;
    // What is beyond the bound is only counted.
    if (length <= MOST_BYTES) rest.push(left);
  }
  if (length > 0) yield take(Buffer.alloc(0));
}

async function* chunksOf(path: string, file: ReadStream): AsyncGenerator<Buffer> {
  const source = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => source.destroy(error));
  try {
    for await (const chunk of source) if (Buffer.isBuffer(chunk)) yield chunk;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    throw code.startsWith('Z_') ? badUserInput(`${path} is not a whole .gz file.`, { path }) : error;
  } finally {
    file.destroy();
  }
}
