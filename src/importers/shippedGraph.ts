import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { kindOfId } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import { dataFile, type DataFile } from './dataFile.ts';
import type { AliasFact, Facts, LinkFact, NamedFact, SourceId } from '../facts/facts.ts';
import { readLinkValue } from './linkValue.ts';
import { releaseIdOf } from './release.ts';

const DATA = new URL('../../data/', import.meta.url);

/** The folders of `data/` that make the shipped graph, in the order in which they are applied. */
export const SHIPPED_SOURCES: readonly SourceId[] = ['article', 'curated'];

export interface ShippedFacts extends Facts {
  readonly source: SourceId;
  readonly entities: readonly NamedFact[];
  /** Of the source's files, in order. */
  readonly sha256: string;
}

/** Every source of the shipped graph with its facts, checked against the file schema. */
export const readShippedGraph = (): ShippedFacts[] => SHIPPED_SOURCES.map(readSource);

/** The ids of the releases that `readShippedGraph` would import, without reading the facts. */
export const shippedReleases = (): string[] =>
  SHIPPED_SOURCES.map((source) => releaseIdOf({ source, sha256: hashOf(filesOf(source)) }));

function readSource(source: SourceId): ShippedFacts {
  const files = filesOf(source);
  const contents = files.map(({ name, text }) => readDataFile(text, name));
  return {
    source,
    sha256: hashOf(files),
    entities: contents.flatMap(entityFacts),
    links: contents.flatMap(linkFacts),
  };
}

interface TextFile {
  readonly name: string;
  readonly text: string;
}

function filesOf(source: SourceId): TextFile[] {
  const folder = new URL(`${source}/`, DATA);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => ({
    name: `data/${source}/${name}`,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
}

const hashOf = (files: readonly TextFile[]): string =>
  files.reduce((hash, { text }) => hash.update(text), createHash('sha256')).digest('hex');

/** @throws Error naming the file and what is wrong in it */
export function readDataFile(text: string, name: string): DataFile {
  const result = dataFile.safeParse(parse(text));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(' > ')}: ${issue.message}`);
  throw new Error(`${name} does not keep the format of data/README.md:\n${problems.join('\n')}`);
}

const entityFacts = ({ entities = {} }: DataFile): NamedFact[] =>
  Object.entries(entities).flatMap(([id, entity]) => {
    const kind = kindOfId(id);
    if (!kind) return [];
    const { aliases = [], looseAliases = [], ...said } = entity;
    const spelledOut = [...spelled(aliases, 'STRONG'), ...spelled(looseAliases, 'LOOSE')];
    return [{ id, kind, ...SAYS_NOTHING, ...said, aliases: spelledOut, areAllAliases: true }];
  });

/** A release holds all that its source says: what a file leaves out, the source takes back. */
const SAYS_NOTHING = { description: null, category: null, url: null } as const;

const spelled = (names: readonly string[], kind: AliasFact['kind']): AliasFact[] =>
  names.map((name) => ({ name, kind }));

const linkFacts = ({ links = {} }: DataFile): LinkFact[] =>
  Object.entries(links).flatMap(([from, relations]) =>
    Object.entries(relations).flatMap(([relation, targets]) =>
      Object.entries(targets).map(([to, value]) => ({
        from,
        // The schema has checked the name; Object.entries forgets it.
        relation: relation as Relation,
        to,
        ...readLinkValue(value),
      })),
    ),
  );
