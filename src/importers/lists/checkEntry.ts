import { z } from 'zod';
import type { BadRow } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import type { Entry } from './entriesOf.ts';
import type { ListSpec } from './openList.ts';

const fieldsOf = z.record(z.string(), z.unknown());

/** The entry as the spec wants it, or what is wrong with it. */
export function checkEntry<T>(entry: Entry, { row, label }: ListSpec<T>): GoodRow<T> | BadRow {
  const { name, value, line, bytes } = entry;
  const parsed = fieldsOf.safeParse(value);
  if (!parsed.success) return { line, bytes, reason: 'has no fields', value: name ?? String(value) };
  const fields = name === undefined ? parsed.data : { ...parsed.data, name };
  const result = row.safeParse(fields);
  if (result.success) return { line, bytes, row: result.data };
  const [issue] = result.error.issues;
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not as expected'}`.trim();
  return { line, bytes, reason, value: labelOf(fields[label]) };
}

const labelOf = (value: unknown): string => (typeof value === 'string' ? value : '');
