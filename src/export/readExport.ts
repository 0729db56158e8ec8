import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { badUserInput } from '../graph/errors.ts';
import { fold } from '../graph/fold.ts';
import { FORMAT, LINE_TYPES, type LineType } from '../graph/rolegraphFormat.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A line of an export, with what it is sorted by. */
export interface ExportedLine {
  readonly type: LineType;
  readonly fields: Fields;
  readonly order: readonly (string | number)[];
}

/** By the parts of the order, texts by code unit. */
export function compareOrders(one: ExportedLine['order'], other: ExportedLine['order']): number {
  for (const [index, left] of one.entries()) {
    const right = other[index] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return one.length - other.length;
}

/**
 * The lines of a file that `export` wrote, in their order, without the header.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the line that is not as an export writes it
 */
export async function* readExport(file: string): AsyncGenerator<ExportedLine> {
  let number = 0;
  let before: ExportedLine['order'] | undefined;
  for await (const text of textLines(file)) {
    number += 1;
    const problem = (what: string) =>
      badUserInput(`${file}, line ${number}: ${what}`, { file, line: number });
    const fields = fieldsOf(text);
    if (!fields) throw problem('it is no JSON object.');
    if (number === 1) {
      if (fields['type'] === 'rolegraph' && fields['format'] === FORMAT) continue;
      throw problem(`it must be {"type":"rolegraph","format":${FORMAT}}, as rolegraph export writes it.`);
    }
    const line = lineOf(fields);
    if (!line) throw problem('its type is not known.');
    if (before && compareOrders(before, line.order) >= 0) {
      throw problem(
        'it is out of order. What is written by hand can be compared once it is imported and exported.',
      );
    }
    before = line.order;
    yield line;
  }
}

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => input.destroy(error));
  input.setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of input) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const isCoded = typeof error === 'object' && error !== null && 'code' in error;
    const code = isCoded ? ` (${String(error.code)})` : '';
    throw badUserInput(`${file} cannot be read${code}.`, { file });
  } finally {
    source.destroy();
  }
  if (rest !== '') yield rest;
}

function fieldsOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const KEYS: Readonly<Record<LineType, (fields: Fields) => unknown[]>> = {
  source: ({ id }) => [id],
  release: ({ id }) => [id],
  entity: ({ id }) => [id],
  alias: ({ of, name }) => [of, fold(String(name))],
  link: ({ from, relation, to }) => [from, relation, to],
  removedLink: ({ from, relation, to }) => [from, relation, to],
};

function lineOf(fields: Fields): ExportedLine | undefined {
  const index = LINE_TYPES.findIndex((one) => one === fields['type']);
  const type = LINE_TYPES[index];
  return type && { type, fields, order: [index, ...KEYS[type](fields).map(String)] };
}
