import { LISTS } from '../facts/changes.ts';
import type { LinkEnds, SourceId } from '../facts/facts.ts';
import { badUserInput } from '../graph/errors.ts';
import { relationNamed } from '../graph/relation.ts';
import { changesSince, countChanges, type ChangeRow } from '../statements/changes.ts';
import { changeSizes, type ChangeSizesRow } from '../statements/changeSizes.ts';
import type { Reader } from '../store/Store.ts';
import { decodeCursor, encodeCursor, numberAt, sealOf } from './cursor.ts';
import { pageOf, type PageOf, type PageRequest } from './page.ts';

type List = (typeof LISTS)[number];

export type ChangedLink = LinkEnds;

/** One thing that a write has done. */
export interface Change {
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  readonly source: SourceId;
  readonly by: string | null;
  readonly action: (typeof ACTIONS)[List];
  /** One of the two is null. */
  readonly entityId: string | null;
  readonly link: ChangedLink | null;
}

export interface ChangesQuestion extends PageRequest {
  /** Only what has changed after this version. */
  readonly since: number;
}

/** One list whatever `since` says: a place in history is the same from wherever one began. */
const HISTORY = sealOf('CHANGES', {});

/**
 * Where a change stands: the write, by the version that it made and its place among all writes, and the change's
 * place in it. Both stay, since what was written down of a write is never changed.
 */
interface Place {
  readonly version: number;
  readonly place: number;
  readonly index: number;
}

/** How many things have changed after a version, each as often as it has changed. */
export async function changesTotal(reader: Reader, since: number): Promise<number> {
  const [row] = await countChanges.run(reader, { since });
  return row?.total ?? 0;
}

/**
 * One page of what has changed, oldest first. A write may name thousands of things, so first only the
 * writes' sizes are read, then those writes that the page is in.
 *
 * @throws RolegraphError BAD_USER_INPUT for a cursor of another graph
 */
export async function changesPage(
  reader: Reader,
  { since, after, first }: ChangesQuestion,
): Promise<PageOf<{ node: Change }>> {
  const place = after == null ? undefined : placeIn(after);
  const from = place && place.version > since ? place : undefined;
  // One write that may be over, and one more thing than the page has.
  const sizes = await changeSizes.run(reader, {
    since: from ? from.version - 1 : since,
    place: from?.place ?? 0,
    first: first + 2,
  });
  if (from && !isThere(from, sizes[0])) throw ofAnotherGraph();
  const { writes, start } = writesOf(sizes, from, first + 1);
  const [head] = writes;
  const rows = head
    ? await changesSince.run(reader, { since: head.version - 1, place: head.place, first: writes.length })
    : [];
  return pageOf(rows.flatMap(changesIn).slice(start), first, (change) => change);
}

function placeIn(cursor: string): Place {
  const parts = decodeCursor(HISTORY, cursor, ['number', 'number', 'number']);
  return { version: numberAt(parts, 0), place: numberAt(parts, 1), index: numberAt(parts, 2) };
}

const isThere = ({ version, place, index }: Place, size: ChangeSizesRow | undefined): boolean =>
  size?.version === version &&
  size.place === place &&
  Number.isInteger(index) &&
  index >= 0 &&
  index < size.total;

const ofAnotherGraph = () =>
  badUserInput(
    "after: the cursor is a place in another history than this graph's. Begin again, with since or from the start.",
  );

/** The writes that hold so many things behind a place, and how many of the first one stand before them. */
function writesOf(
  sizes: readonly ChangeSizesRow[],
  from: Place | undefined,
  wanted: number,
): { writes: readonly ChangeSizesRow[]; start: number } {
  const before = from ? from.index + 1 : 0;
  const isOver = sizes[0] !== undefined && before >= sizes[0].total;
  const start = isOver ? 0 : before;
  const writes: ChangeSizesRow[] = [];
  let things = -start;
  for (const size of isOver ? sizes.slice(1) : sizes) {
    if (things >= wanted) break;
    writes.push(size);
    things += size.total;
  }
  return { writes, start };
}

const ACTIONS = {
  created: 'CREATED',
  updated: 'UPDATED',
  deprecated: 'DEPRECATED',
  linked: 'LINKED',
  relinked: 'RELINKED',
  unlinked: 'UNLINKED',
} as const satisfies Record<List, string>;

function changesIn(row: ChangeRow): { node: Change; cursor: string }[] {
  const { version, place, at, source, by = null } = row;
  const things = LISTS.flatMap((list) => row[list].map((key) => ({ list, key })));
  return things.map(({ list, key }, index) => {
    const link = linkIn(key);
    return {
      node: { version, at, source, by, action: ACTIONS[list], entityId: link ? null : key, link },
      cursor: encodeCursor(HISTORY, [version, place, index]),
    };
  });
}

/** A link is written down as `from RELATION to`; no id holds a space. */
function linkIn(key: string): ChangedLink | null {
  const [from = '', name = '', to = ''] = key.split(' ');
  const relation = relationNamed(name);
  return relation ? { from, relation, to } : null;
}
