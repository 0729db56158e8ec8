import type { Difference, FieldDifference } from '../graph/difference.ts';
import { compareOrders, readExport, type ExportedLine } from './readExport.ts';

/**
 * What is otherwise in a newer export, in the order of the files. Both are read side by side, so that memory does not
 * grow with them.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the file and the line that is not as `export` writes it
 */
export async function* diffFiles(oldFile: string, newFile: string): AsyncGenerator<Difference> {
  const [olds, news] = [readExport(oldFile), readExport(newFile)];
  let [old, now] = [await next(olds), await next(news)];
  while (old ?? now) {
    const order = orderOf(old, now);
    yield* differencesOf(order <= 0 ? old : undefined, order >= 0 ? now : undefined);
    if (order <= 0) old = await next(olds);
    if (order >= 0) now = await next(news);
  }
}

async function next(lines: AsyncGenerator<ExportedLine>): Promise<ExportedLine | undefined> {
  const result = await lines.next();
  return result.done === true ? undefined : result.value;
}

/** Of one line that both files have, or that one of them lacks. */
function differencesOf(old: ExportedLine | undefined, now: ExportedLine | undefined): Difference[] {
  if (!now) return old ? [{ ...about(old), how: 'REMOVED', fields: [] }] : [];
  if (!old) return [{ ...about(now), how: 'ADDED', fields: [] }];
  const fields = fieldDifferences(old.fields, now.fields);
  return fields.length > 0 ? [{ ...about(now), how: 'CHANGED', fields }] : [];
}

/** A file that has ended comes after all. */
function orderOf(old: ExportedLine | undefined, now: ExportedLine | undefined): number {
  if (!old) return 1;
  return now ? compareOrders(old.order, now.order) : -1;
}

const about = ({ type, fields, order }: ExportedLine): Pick<Difference, 'type' | 'key'> => ({
  type,
  key: type === 'alias' ? `${String(fields['of'])} "${String(fields['name'])}"` : order.slice(1).join(' '),
});

type Fields = Readonly<Record<string, unknown>>;

/** Objects are compared field by field, lists and the rest as a whole. */
function fieldDifferences(old: Fields, now: Fields, path = ''): FieldDifference[] {
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...keys].flatMap((key): FieldDifference[] => {
    const [before, after] = [old[key], now[key]];
    const field = `${path}${key}`;
    if (isObject(before) && isObject(after)) return fieldDifferences(before, after, `${field}.`);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [{ field, ...(key in old && { old: before }), ...(key in now && { new: after }) }];
  });
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
