import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { distinctNames } from '../../graph/recognition/vocabulary.ts';

/** What rolegraph knows of the brands of Simple Icons beyond the file, by their slugs. */
export interface KeptBrands {
  /** → the id of the entity that goes by another name. */
  readonly same: ReadonlyMap<string, string>;
  /** Those that are nothing in the graph, though their title is. */
  readonly namesakes: ReadonlySet<string>;
  /** Marks of a maker, where the product has its own. */
  readonly makers: ReadonlySet<string>;
  /** → other names that mean something else. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** By title: those that mean something else in the graph. */
  readonly distinct: ReadonlyMap<string, string>;
}

const FILE = new URL('../../../data/simpleicons/brands.yaml', import.meta.url);

const text = z.string().min(1);

const file = z.strictObject({
  same: z.record(text, text),
  namesakes: z.array(text),
  makers: z.array(text),
  wrong: z.record(text, z.array(text)),
});

/** The tables of `data/simpleicons`, and what `data/recognition` knows of Simple Icons. */
export function readKeptBrands(): KeptBrands {
  const { same, namesakes, makers, wrong } = file.parse(parse(readFileSync(FILE, 'utf8')));
  return {
    same: new Map(Object.entries(same)),
    namesakes: new Set(namesakes),
    makers: new Set(makers),
    wrong: new Map(Object.entries(wrong)),
    distinct: distinctNames('simpleicons'),
  };
}
