/** The rolegraph format, as docs/format.md explains it: what a file holds, in which order, by which names. */

/** Raised when an older reader would misread a file. */
export const FORMAT = 1;

/** The keys of each type of line, in their order. The types are in the order of a file. */
export const LINE_KEYS = {
  source: ['id', 'name', 'licence', 'attribution', 'url'],
  release: ['id', 'source', 'sha256', 'rows', 'order'],
  entity: [
    'id',
    'kind',
    'name',
    'description',
    'category',
    'url',
    'color',
    'icon',
    'status',
    'sources',
    'retiredBy',
    'externalIds',
    'says',
  ],
  alias: ['of', 'name', 'kind', 'says'],
  link: [
    'from',
    'relation',
    'to',
    'weight',
    'essential',
    'hot',
    'inDemand',
    'timeOfDay',
    'startMinute',
    'order',
    'says',
  ],
  removedLink: ['from', 'relation', 'to', 'source'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LineType = keyof typeof LINE_KEYS;

const isLineType = (name: string): name is LineType => Object.hasOwn(LINE_KEYS, name);

export const LINE_TYPES: readonly LineType[] = Object.keys(LINE_KEYS).filter(isLineType);

/** The file that holds the lines of a type in the form of a folder of CSV files. */
export const CSV_FILES = {
  source: 'sources.csv',
  release: 'releases.csv',
  entity: 'entities.csv',
  alias: 'aliases.csv',
  link: 'links.csv',
  removedLink: 'removed-links.csv',
} as const satisfies Record<LineType, string>;

/** A list without items, since an empty cell says that there is no list. */
const EMPTY_LIST = '-';

/** A list in one cell, its items apart by bars. A bar or a backslash within an item has a backslash before it. */
export const joinCell = (items: readonly string[]): string =>
  items.length === 0 ? EMPTY_LIST : items.map((item) => item.replace(/[\\|]|^-$/g, '\\$&')).join('|');

/** The items of a cell, without the empty ones. */
export function splitCell(cell: string): string[] {
  if (cell === EMPTY_LIST) return [];
  const parts = cell.match(/(?:\\.|[^\\|])+/gsu) ?? [];
  return parts.map((part) => part.replace(/\\(.)/gsu, '$1'));
}
