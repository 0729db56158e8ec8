import { badUserInput } from '../graph/errors.ts';

type Part = string | number;

/** An opaque place in a list: the sort key of the item it stands behind. */
export const encodeCursor = (parts: readonly Part[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * The sort key in a cursor that this list gave.
 *
 * @param shape the types of its parts, in order
 * @throws RolegraphError BAD_USER_INPUT for any other text
 */
export function decodeCursor(cursor: string, shape: readonly ('string' | 'number')[]): Part[] {
  const parts = parseParts(cursor);
  if (parts?.length === shape.length && parts.every((part, index) => typeof part === shape[index]))
    return parts;
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

const isPart = (value: unknown): value is Part => typeof value === 'string' || typeof value === 'number';

/** Numbers and texts of a decoded cursor, typed. */
export const numberAt = (parts: readonly Part[] | undefined, index: number): number => {
  const part = parts?.[index];
  return typeof part === 'number' ? part : 0;
};

export const textAt = (parts: readonly Part[] | undefined, index: number): string => {
  const part = parts?.[index];
  return typeof part === 'string' ? part : '';
};
