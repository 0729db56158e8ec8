import SearchableMap from 'minisearch/SearchableMap';
import type { Indexed } from './Indexed.ts';
import { COST } from './rank.ts';

/** A word that occurs in names, with the names it occurs in. */
export interface Term {
  readonly text: string;
  readonly places: Indexed[];
}

/** The words of names that a word of a text may mean, with what each costs. */
export type Meanings = ReadonlyMap<Term, number>;

const LETTERS = /^\p{L}+$/u;
/** `k8s`: the first letter, how many are left out, the last. */
const NUMERONYM = /^(\p{L})(\d{1,2})(\p{L})$/u;
/** Words of fewer letters are not taken for misspelled: too many are one edit away. */
const FEWEST_LETTERS = 3;
/** Words of so many letters may have two edits. */
const LONG = 7;

/** Which words of a text may be misspelled: those that no name has, or any. */
export type Typos = 'NONE' | 'UNKNOWN_WORDS' | 'ALL_WORDS';

/** Every word of every name: MiniSearch's radix tree, which finds words by their beginning and by edits. */
export class Terms {
  readonly #terms = new SearchableMap<Term>();

  /** The term of a word, made if it is new. */
  of(word: string): Term {
    const known = this.#terms.get(word);
    if (known) return known;
    const term: Term = { text: word, places: [] };
    this.#terms.set(word, term);
    return term;
  }

  remove(place: Indexed): void {
    for (const term of new Set(place.terms)) {
      const at = term.places.indexOf(place);
      const last = term.places.pop();
      if (last && last !== place) term.places[at] = last;
      if (term.places.length === 0) this.#terms.delete(term.text);
    }
  }

  get(word: string): Term | undefined {
    return this.#terms.get(word);
  }

  /** The terms that a word may mean: the same, in the plural, begun, abbreviated, and misspelled. */
  meanings(word: string, typos: Typos): Meanings {
    const found = new Map<Term, number>();
    const note = (term: Term | undefined, cost: number) => {
      if (term && cost < (found.get(term) ?? Infinity)) found.set(term, cost);
    };
    note(this.#terms.get(word), COST.same);
    for (const form of formsOf(word)) note(this.#terms.get(form), COST.form);
    for (const term of this.#terms.atPrefix(word).values()) note(term, COST.prefix);
    for (const term of this.#spelledOut(word)) note(term, COST.abbreviation);
    if (typos === 'NONE' || (typos === 'UNKNOWN_WORDS' && this.#terms.has(word))) return found;
    for (const { term, edits } of this.#misspelled(word)) note(term, edits === 1 ? COST.typo : COST.typos);
    return found;
  }

  #spelledOut(word: string): Term[] {
    const [, first, left, last] = NUMERONYM.exec(word) ?? [];
    if (first === undefined || last === undefined) return [];
    const letters = Number(left) + 2;
    const begun = [...this.#terms.atPrefix(first).values()];
    return begun.filter(({ text }) => text.length === letters && text.endsWith(last) && LETTERS.test(text));
  }

  /** Terms one edit away, or two for a long word. Swapped neighbours count as one edit, by themselves. */
  #misspelled(word: string): { term: Term; edits: number }[] {
    if (word.length < FEWEST_LETTERS || !LETTERS.test(word)) return [];
    const edits = word.length < LONG ? 1 : 2;
    const near = [...this.#terms.fuzzyGet(word, edits).values()];
    const swapped = swapsOf(word).flatMap((other) => this.#terms.get(other) ?? []);
    return [
      ...swapped.map((term) => ({ term, edits: 1 })),
      ...near.map(([term, distance]) => ({ term, edits: distance })),
    ];
  }
}

/** The plural or the singular, and .net for net. */
function formsOf(word: string): string[] {
  const forms = word.startsWith('.') ? [word.slice(1)] : [`.${word}`];
  if (word.length > 2) forms.push(`${word}s`);
  if (word.length > 3 && word.endsWith('s')) forms.push(word.slice(0, -1));
  return forms;
}

/** A word with two neighbours swapped, for each two. */
const swapsOf = (word: string): string[] =>
  Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  );
