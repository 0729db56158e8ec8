import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sourcesFile } from './dataFile.ts';
import type { SourceId } from '../facts/facts.ts';

const FILE = new URL('../../data/sources.yaml', import.meta.url);

export interface SourceRecord {
  readonly id: SourceId;
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
}

/** What `data/sources.yaml` says of a source; undefined for one that it does not name. */
export function findSourceRecord(id: SourceId): SourceRecord | undefined {
  const { sources } = sourcesFile.parse(parse(readFileSync(FILE, 'utf8')));
  const found = sources[id];
  if (!found) return undefined;
  return {
    id,
    name: found.name,
    licence: found.licence,
    attribution: found.attribution,
    url: found.url ?? null,
  };
}

/** What `data/sources.yaml` says of a source. @throws Error for one that it does not name */
export function sourceRecord(id: SourceId): SourceRecord {
  const found = findSourceRecord(id);
  if (!found) throw new Error(`data/sources.yaml does not name the source ${id}`);
  return found;
}
