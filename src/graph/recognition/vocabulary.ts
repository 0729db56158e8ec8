import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../fold.ts';
import { KINDS, type Kind } from '../kind.ts';

/** A maker with every way to write it. */
export interface Vendor {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** One of its spellings, in lower case, with spaces for hyphens and one behind. */
interface SpelledVendor {
  readonly vendor: Vendor;
  readonly start: string;
}

/** What words behind a name say of the thing. */
export interface Qualifier {
  readonly words: string;
  readonly kinds: readonly Kind[];
  /** Empty where any category will do. */
  readonly categories: readonly string[];
  /** What such a thing is not. */
  readonly never: readonly string[];
  /** Whether the words may stand behind the name without brackets. */
  readonly ends: boolean;
}

/** What the recogniser knows of names in general. */
export interface Vocabulary {
  /** By the first word of a spelling, in lower case. */
  readonly vendors: ReadonlyMap<string, readonly SpelledVendor[]>;
  /** Categories of tools that many vendors make under one name. */
  readonly madeByMany: ReadonlySet<string>;
  /** By folded words. */
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  /** Categories of tools that are no language. */
  readonly neverLanguages: ReadonlySet<string>;
}

const FOLDER = new URL('../../../data/recognition/', import.meta.url);

const category = z.string().regex(/^[A-Z][A-Z0-9_]*$/);
const word = z.string().min(1);

const vendorsFile = z.strictObject({
  vendors: z.record(word, z.array(word)),
  madeByMany: z.array(category),
});

const qualifiersFile = z.strictObject({
  qualifiers: z.record(
    word,
    z.strictObject({
      kinds: z.array(z.enum(KINDS)).min(1),
      categories: z.array(category).default([]),
      never: z.array(category).default([]),
      ends: z.boolean().default(false),
    }),
  ),
  neverLanguages: z.array(category),
});

const distinctFile = z.strictObject({ distinct: z.record(word, z.record(word, word)) });

const read = (file: string): unknown => parse(readFileSync(new URL(file, FOLDER), 'utf8'));

let known: Vocabulary | undefined;

/** The vocabulary of `data/recognition`, read once. */
export function vocabulary(): Vocabulary {
  known ??= readVocabulary();
  return known;
}

function readVocabulary(): Vocabulary {
  const { vendors, madeByMany } = vendorsFile.parse(read('vendors.yaml'));
  const { qualifiers, neverLanguages } = qualifiersFile.parse(read('qualifiers.yaml'));
  return {
    vendors: byFirstWord(
      Object.entries(vendors).map(([name, others]) => ({ name, spellings: [name, ...others] })),
    ),
    madeByMany: new Set(madeByMany),
    qualifiers: new Map(
      Object.entries(qualifiers).map(([words, qualifier]) => [fold(words), { words, ...qualifier }]),
    ),
    neverLanguages: new Set(neverLanguages),
  };
}

function byFirstWord(vendors: readonly Vendor[]): Map<string, SpelledVendor[]> {
  const result = new Map<string, SpelledVendor[]>();
  for (const vendor of vendors) {
    for (const spelling of vendor.spellings) {
      const start = `${spelling.toLowerCase().replaceAll('-', ' ')} `;
      const [word = ''] = start.split(' ');
      result.set(word, [...(result.get(word) ?? []), { vendor, start }]);
    }
  }
  return result;
}

/**
 * The names of a source that never merge by their name → the name under which the graph keeps each.
 *
 * @param source its id, such as `onet`
 */
export function distinctNames(source: string): ReadonlyMap<string, string> {
  const { distinct } = distinctFile.parse(read('distinct.yaml'));
  return new Map(Object.entries(distinct[source] ?? {}));
}
