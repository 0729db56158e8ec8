import { badUserInput } from '../graph/errors.ts';

type Part = string | number;

/**
 * An opaque place in a list: the sort key of the item it stands behind.
 *
 * @param list names the order, since a place in one order means nothing in another
 */
export const encodeCursor = (list: string, parts: readonly Part[]): string =>
  Buffer.from(JSON.stringify([list, ...parts])).toString('base64url');

/**
 * The sort key in a cursor that this list gave.
 *
 * @param list names the order, as in `encodeCursor`
 * @param shape the types of its parts, in order
 * @throws RolegraphError BAD_USER_INPUT for any other text
 */
export function decodeCursor(list: string, cursor: string, shape: readonly ('string' | 'number')[]): Part[] {
  const [name, ...parts] = parseParts(cursor) ?? [];
  const isOfShape =
    parts.length === shape.length && parts.every((part, index) => typeof part === shape[index]);
  if (name === list && isOfShape) return parts;
  const shown = cursor.length > 40 ? `${cursor.slice(0, 40)}…` : cursor;
  throw badUserInput(
    `after: "${shown}" is not a cursor of this list. Take one from pageInfo.endCursor or an edge.`,
  );
}

function parseParts(cursor: string): Part[] | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
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
