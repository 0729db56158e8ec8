import { stringify } from 'csv-stringify/sync';
import { CSV_FILES, joinCell, LINE_KEYS, type LineType } from '../../graph/rolegraphFormat.ts';
import type { GraphReader } from '../GraphReader.ts';
import { isLeftOut, type Line } from '../lines.ts';

/** The graph as CSV files: the name of each, and its text in pieces. */
export async function* csv(
  graph: GraphReader,
): AsyncGenerator<{ file: string; text: AsyncIterable<string> }> {
  const { sources, releases } = await graph.sources();
  yield fileOf('source', [sources]);
  yield fileOf('release', [releases]);
  yield fileOf(
    'entity',
    paged(graph, (ids) => graph.entities(ids)),
  );
  yield fileOf(
    'alias',
    paged(graph, (ids) => graph.aliases(ids)),
  );
  yield fileOf(
    'link',
    paged(graph, (ids) => graph.linksFrom(ids)),
  );
  yield fileOf('removedLink', graph.removedLinks());
}

type Pages = Iterable<readonly Line[]> | AsyncIterable<readonly Line[]>;

async function* paged(graph: GraphReader, read: (ids: string[]) => Promise<Line[]>): AsyncGenerator<Line[]> {
  for await (const ids of graph.pages()) yield await read(ids);
}

const fileOf = (type: LineType, pages: Pages) => ({ file: CSV_FILES[type], text: csvText(type, pages) });

async function* csvText(type: LineType, pages: Pages): AsyncGenerator<string> {
  const keys: readonly string[] = LINE_KEYS[type];
  yield written([keys]);
  for await (const lines of pages)
    yield written(lines.map((line) => keys.map((key) => cell(key, line[key]))));
}

// A carriage return of its own would end a record for some readers.
const written = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { quoted_match: /[\r\n]/, record_delimiter: '\n' },
  );

function cell(key: string, value: unknown): string {
  if (isLeftOut(key, value)) return '';
  if (Array.isArray(value)) return joinCell(value.map(String));
  return typeof value === 'string' ? value : JSON.stringify(value);
}
