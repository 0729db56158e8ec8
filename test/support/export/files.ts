import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { exportGraph, type GraphExport } from '../../../src/export/exportGraph.ts';
import { rolegraphImporter } from '../../../src/importers/importRolegraph.ts';
import { ReportBuilder, type ImportReport } from '../../../src/importers/importReport.ts';
import type { Store } from '../../../src/store/Store.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  readonly #chunks: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#chunks.push(Buffer.from(chunk));
    done();
  }
}

/** The graph in a format of one file. */
export async function exported(store: Store, options: Partial<GraphExport> = {}): Promise<string> {
  const to = new Kept();
  await exportGraph(store, { format: 'jsonl', ...options, to });
  return to.text;
}

/** The graph as CSV files: name → text. */
export async function exportedCsv(store: Store): Promise<Record<string, string>> {
  const folder = path.join(temporaryFolder(), 'csv');
  await exportGraph(store, { format: 'csv', to: folder });
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

export interface TakeIn {
  readonly source?: string;
  readonly dryRun?: boolean;
  readonly mapping?: ReadonlyMap<string, string>;
  readonly now?: string;
}

const NOW = '2026-05-05T00:00:00.000Z';

/** Imports files or folders of the rolegraph format. */
export async function takeIn(
  store: Store,
  paths: readonly string[],
  { source, dryRun = false, mapping = new Map(), now = NOW }: TakeIn = {},
): Promise<ImportReport> {
  const importer = rolegraphImporter(source);
  const input = await importer.open(paths);
  const report = new ReportBuilder();
  const run = { source: importer.source, now, mapping, report, onProgress: undefined };
  if (dryRun) {
    await store.write(async (transaction) => {
      await input.run({ ...run, write: async (work) => (await work(transaction)).value });
      return { changed: false, value: undefined };
    });
  } else await input.run({ ...run, write: async (work) => (await store.write(work)).value });
  return report.finish({ source: importer.source, release: input.sha256, dryRun });
}

/** A new file with this text. */
export function fileOf(text: string | Buffer, name = 'graph.jsonl'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'folder');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** A file in the rolegraph format with these lines behind the header. */
export const linesFile = (lines: readonly object[], header: object = {}): string =>
  fileOf(
    [{ type: 'rolegraph', format: 1, ...header }, ...lines]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
