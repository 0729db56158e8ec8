import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { badUserInput, type RolegraphError } from '../../graph/errors.ts';

/** One line of a table that is not empty. */
export interface RawRecord {
  /** Counted from 1, the header's line. */
  readonly line: number;
  readonly cells: readonly Buffer[];
  /** How far into the file the record ends. */
  readonly bytes: number;
}

const parsed = z.object({
  record: z.array(z.instanceof(Buffer)),
  info: z.object({ lines: z.number(), bytes: z.number() }),
});

/** TSV: quotes mean nothing. CSV: a cell in quotes may hold commas and line ends. */
export type TableFormat = 'TSV' | 'CSV';

const DIALECT = {
  TSV: { delimiter: '\t', quote: null, escape: null },
  CSV: { delimiter: ',', quote: '"', escape: '"', relax_quotes: true },
} as const;

/**
 * The records of a table, one at a time. Cells stay bytes, so that text which is not UTF-8 is
 * noticed; each record may end with CRLF or LF.
 *
 * @throws RolegraphError BAD_USER_INPUT where a quote is never closed
 */
export async function* readRecords(path: string, format: TableFormat): AsyncGenerator<RawRecord> {
  const parser = parse({
    ...DIALECT[format],
    encoding: null,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  // An error of either stream ends both, and the loop below throws it.
  pipeline(createReadStream(path, { start: await startOf(path) }), parser, () => undefined);
  try {
    for await (const item of parser) {
      const { record, info } = parsed.parse(item);
      yield { line: info.lines, cells: record, bytes: info.bytes };
    }
  } catch (error) {
    throw error instanceof CsvError ? unclosed(path, error) : error;
  }
}

/** All else that is amiss in a row is taken as it stands. */
function unclosed(path: string, error: CsvError): RolegraphError {
  const line = Number(error['lines']);
  return badUserInput(
    `${basename(path)}: a quote is opened in line ${line} and never closed. Close it, or double it where it is meant as a quote.`,
    { file: path, line },
  );
}

const BOM = Buffer.from('\uFEFF');

/** csv-parse would decode all that follows a byte order mark which it skips, so that bad bytes went unseen. */
async function startOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BOM.length), 0, BOM.length, 0);
    return bytesRead === BOM.length && buffer.equals(BOM) ? BOM.length : 0;
  } finally {
    await file.close();
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a cell without a byte order mark and spaces around it; undefined if it is not UTF-8. */
export function decodeCell(cell: Buffer): string | undefined {
  try {
    return utf8.decode(cell).trim();
  } catch {
    return undefined;
  }
}
