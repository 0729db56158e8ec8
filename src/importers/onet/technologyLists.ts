import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { distinctNames } from '../../graph/recognition/vocabulary.ts';
import { ONET } from './keys.ts';

/** What rolegraph knows of O*NET's technologies and occupations beyond the tables. */
export interface TechnologyLists {
  /** The exact names of the technologies that are frameworks or libraries. */
  readonly frameworks: ReadonlySet<string>;
  /** Commodity title → category of a tool. */
  readonly commodities: ReadonlyMap<string, string>;
  /** The exact names of those that share a name with something else → the name that each gets instead. */
  readonly distinct: ReadonlyMap<string, string>;
  /** The first two digits of an occupation's code → the category of its major group. */
  readonly groups: ReadonlyMap<string, string>;
}

const DATA = new URL('../../../data/onet/', import.meta.url);

const frameworksFile = z.object({ frameworks: z.array(z.string().min(1)) });
const category = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
const commoditiesFile = z.object({ commodities: z.record(z.string(), category) });
const groupsFile = z.object({ groups: z.record(z.string().regex(/^\d{2}$/), category) });

const read = (file: string): unknown => parse(readFileSync(new URL(file, DATA), 'utf8'));

/** The kept lists of `data/onet`, and what `data/recognition` knows of O*NET. */
export function readTechnologyLists(): TechnologyLists {
  const { frameworks } = frameworksFile.parse(read('frameworks.yaml'));
  const { commodities } = commoditiesFile.parse(read('commodities.yaml'));
  const { groups } = groupsFile.parse(read('groups.yaml'));
  return {
    frameworks: new Set(frameworks),
    commodities: new Map(Object.entries(commodities)),
    distinct: distinctNames(ONET),
    groups: new Map(Object.entries(groups)),
  };
}
