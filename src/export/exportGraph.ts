import path from 'node:path';
import type { Writable } from 'node:stream';
import { badUserInput } from '../graph/errors.ts';
import type { Store } from '../store/Store.ts';
import { csv } from './formats/csv.ts';
import { graphml } from './formats/graphml.ts';
import { jsonl } from './formats/jsonl.ts';
import { jsonld } from './formats/jsonld.ts';
import { GraphChanged, GraphReader } from './GraphReader.ts';
import type { Around } from './neighbourhood.ts';
import { writeFileWhole, writeFolderWhole, writeStream } from './writeOutput.ts';

type ExportFormat = 'jsonl' | 'csv' | 'graphml' | 'jsonld';

export interface GraphExport {
  readonly format: ExportFormat;
  /** A file, or for CSV a folder; or a stream, which stays open. */
  readonly to: string | Writable;
  /** The whole graph where it is left out. */
  readonly around?: Around | undefined;
  /** How the IRIs of JSON-LD begin. */
  readonly base?: string | undefined;
}

/** How often an export to a file begins anew where the graph is changed under it. */
const ATTEMPTS = 3;

/**
 * Writes the graph, or a neighbourhood, as it is at one version. Memory does not grow with the graph. Where the graph
 * is changed meanwhile, an export to a file begins anew, a few times; one to a stream is given up.
 *
 * @throws RolegraphError VERSION_CONFLICT if the graph was changed; BAD_USER_INPUT if the output cannot be written
 */
export async function exportGraph(store: Store, wanted: GraphExport): Promise<void> {
  const { format, to } = wanted;
  if (typeof to !== 'string') {
    await writeStream(to, textOf(await GraphReader.open(store, wanted.around), format, wanted.base));
    return;
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await writeFiles(await GraphReader.open(store, wanted.around), wanted, to);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof GraphChanged)) throw error;
    }
  }
}

const writeFiles = (graph: GraphReader, { format, base }: GraphExport, to: string): Promise<void> =>
  format === 'csv'
    ? writeFolderWhole(to, csv(graph))
    : writeFileWhole(path.normalize(to), textOf(graph, format, base));

function textOf(graph: GraphReader, format: ExportFormat, base?: string): AsyncIterable<string> {
  if (format === 'jsonl') return jsonl(graph);
  if (format === 'graphml') return graphml(graph);
  if (format === 'jsonld') return jsonld(graph, base);
  throw badUserInput('CSV is a folder of files: name it by --out.');
}
