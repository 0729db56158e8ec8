import { z } from 'zod';
import type { Reader } from '../../../src/store/Store.ts';
import { dump } from '../dump.ts';

const node = z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) });
const link = z.object({
  start: z.string(),
  type: z.string(),
  end: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const line = z.union([node, link]);

type Line = z.output<typeof line>;

/** They tell when something was written, not what the graph says. */
const BOOKS = ['Graph', 'Change'];

/** Without the time of the last change; a list of nothing is no list. */
const withoutTime = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([key, value]) => key !== 'updatedAt' && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Everything that a store says of entities, in one order. */
export async function factsIn(reader: Reader): Promise<Line[]> {
  const lines = (await dump(reader)).map((text) => line.parse(JSON.parse(text)));
  const told = lines
    .filter((one) => !('labels' in one) || !one.labels.some((label) => BOOKS.includes(label)))
    .map((one) => ({ ...one, properties: withoutTime(one.properties) }));
  // What was left out may have told their order.
  return sortedBy(told, (one) => JSON.stringify(one));
}

const sortedBy = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** The same without the entities that no source names any more, their ids and what leads to them. */
export function withoutForgotten(lines: readonly Line[]): Line[] {
  const forgotten = new Set(
    lines.flatMap((one) =>
      'labels' in one && one.labels.includes('Entity') && !('sources' in one.properties)
        ? [String(one.properties['id'])]
        : [],
    ),
  );
  const leading = lines.flatMap((one) => ('start' in one && forgotten.has(one.end) ? [one.start] : []));
  const gone = new Set([...forgotten, ...leading]);
  return lines.filter((one) =>
    'start' in one
      ? !gone.has(one.start) && !gone.has(one.end)
      : !gone.has(String(one.properties['id'] ?? one.properties['key'])),
  );
}
