import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { kindOfId } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import { dataFile, sourcesFile, type DataFile } from './dataFile.ts';
import type { AliasFact, EntityFact, Facts, LinkFact, SourceId } from './facts.ts';
import { readLinkValue } from './linkValue.ts';

const DATA = new URL('../../data/', import.meta.url);

/** The folders of `data/` that make the shipped graph, in the order in which they are applied. */
export const SHIPPED_SOURCES: readonly SourceId[] = ['article', 'curated'];

export interface SourceRecord {
  readonly id: SourceId;
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
}

export interface ShippedFacts extends Facts {
  readonly source: SourceId;
  /** Of the source's files, in order. */
  readonly sha256: string;
}

/** What `data/sources.yaml` says of a source. */
export function sourceRecord(id: SourceId): SourceRecord {
  const { sources } = sourcesFile.parse(parse(readFileSync(new URL('sources.yaml', DATA), 'utf8')));
  const found = sources[id];
  if (!found) throw new Error(`data/sources.yaml does not name the source ${id}`);
  return { id, name: found.name, licence: found.licence, attribution: found.attribution, url: found.url ?? null };
}

/** Every source of the shipped graph with its facts, checked against the file schema. */
export const readShippedGraph = (): ShippedFacts[] => SHIPPED_SOURCES.map(readSource);

function readSource(source: SourceId): ShippedFacts {
  const folder = new URL(`${source}/`, DATA);
  const hash = createHash('sha256');
  const entities: EntityFact[] = [];
  const links: LinkFact[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    hash.update(text);
    const content = readDataFile(text, `data/${source}/${file}`);
    entities.push(...entityFacts(content));
    links.push(...linkFacts(content));
  }
  return { source, sha256: hash.digest('hex'), entities, links };
}

/** @throws Error naming the file and what is wrong in it */
export function readDataFile(text: string, name: string): DataFile {
  const result = dataFile.safeParse(parse(text));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(' > ')}: ${issue.message}`);
  throw new Error(`${name} does not keep the format of data/README.md:\n${problems.join('\n')}`);
}

const entityFacts = ({ entities = {} }: DataFile): EntityFact[] =>
  Object.entries(entities).flatMap(([id, entity]) => {
    const kind = kindOfId(id);
    if (!kind) return [];
    const { aliases = [], looseAliases = [], ...said } = entity;
    return [{ id, kind, ...said, aliases: [...spelled(aliases, 'STRONG'), ...spelled(looseAliases, 'LOOSE')] }];
  });

const spelled = (names: readonly string[], kind: AliasFact['kind']): AliasFact[] =>
  names.map((name) => ({ name, kind }));

const linkFacts = ({ links = {} }: DataFile): LinkFact[] =>
  Object.entries(links).flatMap(([from, relations]) =>
    Object.entries(relations).flatMap(([relation, targets]) =>
      Object.entries(targets ?? {}).map(([to, value]) => ({
        from,
        // The schema has checked the name; Object.entries forgets it.
        relation: relation as Relation,
        to,
        ...readLinkValue(value),
      })),
    ),
  );
