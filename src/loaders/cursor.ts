import { crc32 } from 'node:zlib';
import { badUserInput } from '../graph/errors.ts';

type Part = string | number;

/** No list gives a longer cursor, in UTF-16 units. */
const LONGEST = 8000;

/** One list, as one question asks for it: what gives a cursor and what takes it back must be the same. */
export type ListSeal = number;

/**
 * Tells one list from all others. It is worked out from the question alone, so it is the same on every server
 * and after every start.
 *
 * @param name the order of the list, as code knows it
 * @param question all that was asked besides `first` and `after`; lists in it mean the same in any order
 */
export const sealOf = (name: string, question: object): ListSeal =>
  crc32(`${name} ${JSON.stringify(question, (_, value: unknown) => inAnyOrder(value))}`);

const inAnyOrder = (value: unknown): unknown =>
  Array.isArray(value) ? [...new Set<unknown>(value)].sort() : value;

/**
 * An opaque place in a list: the sort key of the item it stands behind, sealed. The seal keeps mistakes out, not
 * enemies: a place that somebody makes up with care is still only a place to read on from.
 */
export function encodeCursor(list: ListSeal, parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify([...parts, checkOf(list, parts)])).toString('base64url');
}

/** Changes with every part of the place, and with the list. */
const checkOf = (list: ListSeal, parts: readonly Part[]): number => crc32(JSON.stringify(parts), list);

/**
 * The sort key in a cursor that this list gave.
 *
 * @param shape the types of its parts, in order
 * @throws RolegraphError BAD_USER_INPUT for any other text, a cursor of another question too
 */
export function decodeCursor(
  list: ListSeal,
  cursor: string,
  shape: readonly ('string' | 'number')[],
): Part[] {
  const parts = parseParts(cursor) ?? [];
  const check = parts.pop();
  const isOfShape =
    parts.length === shape.length && parts.every((part, index) => typeof part === shape[index]);
  if (isOfShape && check === checkOf(list, parts)) return parts;
  const shown = cursor.length > 40 ? `${cursor.slice(0, 40)}…` : cursor;
  throw badUserInput(
    `after: "${shown}" is not a cursor of this list. Take one from pageInfo.endCursor or an edge of the same question.`,
  );
}

function parseParts(cursor: string): Part[] | undefined {
  if (cursor.length > LONGEST) return undefined;
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    // Decoding skips what is no base64: another text is another cursor.
    if (bytes.toString('base64url') !== cursor) return undefined;
    const parsed: unknown = JSON.parse(bytes.toString());
    return Array.isArray(parsed) && parsed.every(isPart) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isPart = (value: unknown): value is Part => typeof value === 'string' || Number.isFinite(value);

/** Numbers and texts of a decoded cursor, typed. */
export const numberAt = (parts: readonly Part[] | undefined, index: number): number => {
  const part = parts?.[index];
  return typeof part === 'number' ? part : 0;
};

export const textAt = (parts: readonly Part[] | undefined, index: number): string => {
  const part = parts?.[index];
  return typeof part === 'string' ? part : '';
};
