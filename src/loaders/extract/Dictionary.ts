import AhoCorasick from 'modern-ahocorasick';
import type { Names } from '../Catalogue.ts';
import type { FoldedText } from './FoldedText.ts';
import type { Form } from './Form.ts';
import { Keys } from './Keys.ts';
import type { Pace } from '../Pace.ts';
import { spellingForms } from './spellingForms.ts';

/** Keys of one automaton: so many are built in about 60 ms, in which nothing else is answered. */
const KEYS = 12_000;
/** Spellings between two rests. */
const SPELLINGS = 200;
/** Units searched between two rests. */
const SLICE = 50_000;

/** A key found in a folded text, between two units of it. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** The forms that have this key. */
  readonly forms: readonly Form[];
}

/** Every way to write every name of the ACTIVE entities, to be found in one pass over a text. */
export class Dictionary {
  readonly #automata: readonly AhoCorasick<readonly Form[]>[];
  readonly #longest: number;
  readonly #alphabet: ReadonlySet<number>;

  private constructor(automata: readonly AhoCorasick<readonly Form[]>[], keys: Keys) {
    this.#automata = automata;
    this.#longest = keys.longest;
    this.#alphabet = keys.alphabet;
  }

  static async of({ spellings }: Names, pace: Pace): Promise<Dictionary> {
    const keys = new Keys();
    for (const [index, spelling] of spellings.entries()) {
      if (spelling.entity.status !== 'ACTIVE') continue;
      for (const form of spellingForms(spelling)) keys.add(form);
      if (index % SPELLINGS === 0) await pace.rest();
    }
    const automata = [];
    for (const patterns of keys.inParts(KEYS)) {
      automata.push(new AhoCorasick<readonly Form[]>(patterns));
      await pace.rest();
    }
    return new Dictionary(automata, keys);
  }

  /** Tells every place where a key stands, by slices of the text, whether or not it is a word of its own. */
  async find(text: FoldedText, pace: Pace, tell: (hit: Hit) => void): Promise<void> {
    for (let start = 0; start < text.length; start += SLICE) {
      // A key may begin in this slice and end in the next.
      const slice = text.slice(start, start + SLICE + this.#longest, this.#alphabet);
      for (const automaton of this.#automata) {
        for (const match of automaton.search(slice)) {
          // The order is by ends, so that a later one may begin earlier.
          if (match.start >= SLICE) continue;
          tell({ from: start + match.start, to: start + match.end, forms: match.data ?? [] });
        }
        await pace.rest();
      }
    }
  }
}
