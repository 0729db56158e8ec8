import { COST } from './rank.ts';
import type { Meanings, Terms, Typos } from './Terms.ts';

/** A word of a text, or two that are read as one. */
export interface Segment {
  readonly word: string;
  readonly meanings: Meanings;
  /** The second half of a word that is read as two: its meaning has to follow at once. */
  readonly then?: { readonly word: string; readonly meanings: Meanings };
}

/** One way to read a text. */
export interface Reading {
  readonly segments: readonly Segment[];
  /** What reading it so costs. */
  readonly cost: number;
}

/** Of a longer text, these words count. */
const MOST_WORDS = 12;
/** The shortest parts that a word is taken apart into. */
const SHORTEST_PART = 2;

/** Reads one text: what its words may mean is looked up once. */
export class Reader {
  readonly #words: readonly string[];
  readonly #terms: Terms;
  readonly #known = new Map<string, Meanings>();

  constructor(words: readonly string[], terms: Terms) {
    this.#words = words.slice(0, MOST_WORDS);
    this.#terms = terms;
  }

  /**
   * The text as it is, with two neighbours as one word (`mongo db`), and with one word as two
   * (`springboot`). Readings with a word that no name has are left out.
   */
  readings(typos: Typos): Reading[] {
    return this.#readingsOf(this.#words, typos);
  }

  /** The readings that leave out one word, for each word: first the one that most names have. */
  *readingsWithoutOne(): Generator<Reading[]> {
    if (this.#words.length < 2) return;
    const places = this.#words.map((word, at) => ({
      at,
      places: placesOf(this.#meanings(word, 'UNKNOWN_WORDS')),
    }));
    for (const { at } of places.sort((one, other) => other.places - one.places || one.at - other.at)) {
      const readings = this.#readingsOf(this.#words.toSpliced(at, 1), 'UNKNOWN_WORDS');
      yield readings.map(({ segments, cost }) => ({ segments, cost: cost + COST.leftOut }));
    }
  }

  #readingsOf(words: readonly string[], typos: Typos): Reading[] {
    if (words.length === 0) return [];
    const plain = words.map((word): Segment => ({ word, meanings: this.#meanings(word, typos) }));
    const readings: Reading[] = [{ segments: plain, cost: 0 }];
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next !== undefined) {
        const joined = this.#joined(word, next, typos);
        readings.push({ segments: plain.toSpliced(at, 2, joined), cost: COST.joined });
      }
      for (const apart of this.#takenApart(word)) {
        readings.push({ segments: plain.with(at, apart), cost: COST.joined });
      }
    }
    return readings.filter(({ segments }) => segments.every(({ meanings }) => meanings.size > 0));
  }

  /** A word as two that stand side by side in a name; the second may be only begun. */
  #takenApart(word: string): Segment[] {
    const found: Segment[] = [];
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const first = this.#terms.get(word.slice(0, at));
      if (!first) continue;
      const rest = word.slice(at);
      const then = { word: rest, meanings: this.#meanings(rest, 'NONE') };
      if (then.meanings.size > 0) {
        found.push({ word: first.text, meanings: new Map([[first, COST.same]]), then });
      }
    }
    return found;
  }

  /** Two words as one, which may be misspelled only if one of them is. */
  #joined(word: string, next: string, typos: Typos): Segment {
    const areKnown = this.#terms.get(word) !== undefined && this.#terms.get(next) !== undefined;
    const joined = word + next;
    return {
      word: joined,
      meanings: this.#meanings(joined, areKnown && typos === 'UNKNOWN_WORDS' ? 'NONE' : typos),
    };
  }

  #meanings(word: string, typos: Typos): Meanings {
    const key = `${typos} ${word}`;
    const known = this.#known.get(key) ?? this.#terms.meanings(word, typos);
    this.#known.set(key, known);
    return known;
  }
}

/** How many names have a word in one of its meanings. */
export function placesOf(meanings: Meanings): number {
  let places = 0;
  for (const term of meanings.keys()) places += term.places.length;
  return places;
}
