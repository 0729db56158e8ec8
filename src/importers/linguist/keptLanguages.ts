import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../../graph/fold.ts';
import { distinctNames } from '../../graph/recognition/vocabulary.ts';

/** What rolegraph knows of Linguist's languages beyond the file, by Linguist's names. */
export interface KeptLanguages {
  /** → the id of the entity that goes by another name. */
  readonly same: ReadonlyMap<string, string>;
  /** → aliases that are the language's own name in another spelling. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** Aliases that are everyday words, folded. */
  readonly words: ReadonlySet<string>;
  /** Syntaxes of another language, of which nothing is taken. */
  readonly syntaxes: ReadonlySet<string>;
  /** Names that mean something else elsewhere → the name that each gets. */
  readonly distinct: ReadonlyMap<string, string>;
}

const FILE = new URL('../../../data/linguist/languages.yaml', import.meta.url);

const name = z.string().min(1);

const file = z.strictObject({
  same: z.record(name, name),
  spellings: z.record(name, z.array(name)),
  words: z.array(name),
  syntaxes: z.array(name),
});

/** The tables of `data/linguist`, and what `data/recognition` knows of Linguist. */
export function readKeptLanguages(): KeptLanguages {
  const { same, spellings, words, syntaxes } = file.parse(parse(readFileSync(FILE, 'utf8')));
  return {
    same: new Map(Object.entries(same)),
    spellings: new Map(Object.entries(spellings)),
    words: new Set(words.map(fold)),
    syntaxes: new Set(syntaxes),
    distinct: distinctNames('linguist'),
  };
}
