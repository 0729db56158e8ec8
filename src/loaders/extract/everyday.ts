import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FILE = new URL('../../../data/recognition/everyday.yaml', import.meta.url);

const words = z.string().transform((text) => text.trim().split(/\s+/));

const file = z.strictObject({
  words: z.strictObject({ common: words, names: words }),
  cues: words,
  joins: words,
  governs: words,
  uses: words,
});

/** Words that say by themselves that no entity is meant, and words that help to tell. */
export interface Everyday {
  /** Folded words that are everyday language, or a person's or a place's name. */
  readonly words: ReadonlySet<string>;
  /** Words in lower case beside which technology is spoken of. */
  readonly cues: ReadonlySet<string>;
  /** Words in lower case that join the items of a list. */
  readonly joins: ReadonlySet<string>;
  /** Words in lower case behind which a name stands rather than a verb: in, with. */
  readonly governs: ReadonlySet<string>;
  /** Verbs in lower case that say that a thing is used. */
  readonly uses: ReadonlySet<string>;
}

let read: Everyday | undefined;

/** data/recognition/everyday.yaml, read when first needed. */
export function everyday(): Everyday {
  if (!read) {
    const found = file.parse(parse(readFileSync(FILE, 'utf8')));
    read = {
      words: new Set([...found.words.common, ...found.words.names]),
      cues: new Set(found.cues),
      joins: new Set(found.joins),
      governs: new Set(found.governs),
      uses: new Set(found.uses),
    };
  }
  return read;
}
