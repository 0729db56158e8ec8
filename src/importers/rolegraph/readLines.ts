import type { z } from 'zod';
import type { BadRow, Place } from '../pipeline/claims.ts';
import { line, type FileLine } from './lineSchema.ts';
import type { RawLine, RawLines } from './rawLine.ts';

/** A line of a file, its fields checked. */
export interface PlacedLine extends Place {
  readonly says: FileLine;
}

/** The lines of a file, checked one by one: a bad one costs only itself. */
export async function* readLines(lines: RawLines): AsyncGenerator<PlacedLine | BadRow> {
  for await (const item of lines) yield 'reason' in item ? item : checked(item);
}

function checked({ fields, ...place }: RawLine): PlacedLine | BadRow {
  const result = line.safeParse(fields);
  if (result.success) return { ...place, says: result.data };
  return { ...place, reason: reasonOf(result.error, fields), value: JSON.stringify(fields) };
}

function reasonOf({ issues }: z.ZodError, { type }: RawLine['fields']): string {
  const [issue] = issues;
  const where = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const what = where === '' ? `a line of type ${String(type)}` : where;
    return `has what ${what} has not: ${issue.keys.join(', ')}`;
  }
  if (where === 'type') return 'has no type that is known';
  const message = issue?.message ?? 'is not as expected';
  return /^(is|holds) /.test(message) ? `${where} ${message}` : `${where}: ${message}`;
}
