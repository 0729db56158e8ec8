import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { z } from 'zod';

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

/**
 * The records of a tab-separated file, one at a time. Cells stay bytes, so that text which is not
 * UTF-8 is noticed; quotes mean nothing in these tables; each line may end with CRLF or LF.
 */
export async function* readRecords(path: string): AsyncGenerator<RawRecord> {
  const parser = parse({
    delimiter: '\t',
    encoding: null,
    escape: null,
    info: true,
    quote: null,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  // An error of either stream ends both, and the loop below throws it.
  pipeline(createReadStream(path), parser, () => undefined);
  for await (const item of parser) {
    const { record, info } = parsed.parse(item);
    yield { line: info.lines, cells: record, bytes: info.bytes };
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
