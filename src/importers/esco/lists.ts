import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { distinctNames } from '../../graph/recognition/vocabulary.ts';
import { ESCO } from './uri.ts';

const DATA = new URL('../../../data/esco/', import.meta.url);

const category = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

const technologiesFile = z.strictObject({
  technologies: z.record(
    z.uuid(),
    z.strictObject({ name: z.string().min(1), kind: z.enum(['TOOL', 'FRAMEWORK']), category }),
  ),
});
const collectionsFile = z.strictObject({ collections: z.record(z.string().min(1), category) });
const groupsFile = z.strictObject({ groups: z.record(z.string().regex(/^\d$/), category) });

/** A concept of the skills pillar that is software or a language. */
interface Technology {
  /** ESCO's name. */
  readonly name: string;
  readonly kind: 'TOOL' | 'FRAMEWORK';
  readonly category: string;
}

/** What rolegraph knows of ESCO beyond its tables. */
export interface EscoLists {
  /** By external id. */
  readonly technologies: ReadonlyMap<string, Technology>;
  /** The name of a collection's file → the category of its skills; the first one counts. */
  readonly collections: ReadonlyMap<string, string>;
  /** The exact names of concepts that share a name with something else → the name that each gets instead. */
  readonly distinct: ReadonlyMap<string, string>;
  /** The first digit of an ISCO group → the category of its occupations. */
  readonly groups: ReadonlyMap<string, string>;
}

const read = (file: string): unknown => parse(readFileSync(new URL(file, DATA), 'utf8'));

/** The kept lists of `data/esco`, and what `data/recognition` knows of ESCO. */
export function readEscoLists(): EscoLists {
  const { technologies } = technologiesFile.parse(read('technologies.yaml'));
  const { collections } = collectionsFile.parse(read('collections.yaml'));
  const { groups } = groupsFile.parse(read('groups.yaml'));
  return {
    technologies: new Map(
      Object.entries(technologies).map(([id, technology]) => [`${ESCO}:skill/${id}`, technology]),
    ),
    collections: new Map(Object.entries(collections)),
    distinct: distinctNames(ESCO),
    groups: new Map(Object.entries(groups)),
  };
}
