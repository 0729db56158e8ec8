import { FORMAT, LINE_KEYS } from '../../graph/rolegraphFormat.ts';
import type { GraphReader } from '../GraphReader.ts';
import { isLeftOut, type Line } from '../lines.ts';

/** The graph as JSON Lines, in pieces of many lines. */
export async function* jsonl(graph: GraphReader): AsyncGenerator<string> {
  yield `${JSON.stringify({ type: 'rolegraph', format: FORMAT })}\n`;
  const { sources, releases } = await graph.sources();
  yield written([...sources, ...releases]);
  for await (const ids of graph.pages()) yield written(await graph.entities(ids));
  for await (const ids of graph.pages()) yield written(await graph.aliases(ids));
  for await (const ids of graph.pages()) yield written(await graph.linksFrom(ids));
  for await (const lines of graph.removedLinks()) yield written(lines);
}

const written = (lines: readonly Line[]): string => lines.map((line) => `${jsonLine(line)}\n`).join('');

const jsonLine = (line: Line): string =>
  JSON.stringify({
    type: line.type,
    ...Object.fromEntries(
      LINE_KEYS[line.type].flatMap((key) => (isLeftOut(key, line[key]) ? [] : [[key, line[key]]])),
    ),
  });
