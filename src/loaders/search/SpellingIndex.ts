import { fold } from '../../graph/fold.ts';
import type { Names, Spelling } from '../Catalogue.ts';
import { align, MOST_PLACES } from './align.ts';
import { Best, type Found, type SearchFilter } from './Best.ts';
import type { Indexed } from './Indexed.ts';
import { AS, COST } from './rank.ts';
import { placesOf, Reader, type Reading } from './Reading.ts';
import { Terms, type Meanings } from './Terms.ts';
import { initialsOf, wordsOf } from './words.ts';

/** With fewer entities than this, and none of that very name, a text is taken for misspelled as well. */
const ENOUGH = 10;

/**
 * All names, found by their words. Each update takes in only what differs. A degree is no part of
 * the index: it is read where a rank is made, from the spellings of the last update.
 */
export class SpellingIndex {
  readonly #byKey = new Map<string, Indexed[]>();
  readonly #byInitials = new Map<string, Indexed[]>();
  readonly #terms = new Terms();
  #updates = 0;

  /**
   * Makes the index that of these names. In between two slices of its work it waits for `pause`, and
   * is then between two versions.
   */
  async update({ spellings }: Names, pause: () => Promise<void> | undefined): Promise<void> {
    this.#updates += 1;
    for (const spelling of spellings) {
      this.#meet(spelling);
      const wait = pause();
      if (wait) await wait;
    }
    for (const sameKey of this.#byKey.values()) {
      for (const gone of sameKey.filter(({ met }) => met < this.#updates)) this.#remove(gone);
      const wait = pause();
      if (wait) await wait;
    }
  }

  /** The best name of each entity that the text finds, in no order. */
  find(text: string, filter: SearchFilter): Found[] {
    const best = new Best(filter);
    const words = wordsOf(text).map((word) => word.text);
    const reader = new Reader(words, this.#terms);
    this.#findExact(text, best);
    const isNamed = best.size > 0;
    this.#findInitials(words, best);
    findReadings(reader.readings('NONE'), best);
    if (best.size < ENOUGH && !isNamed) findReadings(reader.readings('UNKNOWN_WORDS'), best);
    if (best.size === 0) findReadings(reader.readings('ALL_WORDS'), best);
    for (const readings of best.size === 0 ? reader.readingsWithoutOne() : []) {
      findReadings(readings, best);
      if (best.size > 0) break;
    }
    return best.all();
  }

  #meet(spelling: Spelling): void {
    const known = this.#byKey
      .get(spelling.key)
      ?.find(
        ({ spelling: { text, as, entity } }) =>
          text === spelling.text && as === spelling.as && entity.id === spelling.entity.id,
      );
    if (known) {
      known.spelling = spelling;
      known.met = this.#updates;
    } else {
      this.#add(spelling);
    }
  }

  #add(spelling: Spelling): void {
    const words = wordsOf(spelling.text)
      .slice(0, MOST_PLACES)
      .map(({ text }) => text);
    const indexed = { spelling, terms: words.map((word) => this.#terms.of(word)), met: this.#updates };
    for (const term of new Set(indexed.terms)) term.places.push(indexed);
    addTo(this.#byKey, spelling.key, indexed);
    const initials = spelling.as === 'LOOSE' ? undefined : initialsOf(words);
    if (initials !== undefined) addTo(this.#byInitials, initials, indexed);
  }

  #remove(indexed: Indexed): void {
    this.#terms.remove(indexed);
    removeFrom(this.#byKey, indexed.spelling.key, indexed);
    const initials = initialsOf(indexed.terms.map(({ text }) => text));
    if (initials !== undefined) removeFrom(this.#byInitials, initials, indexed);
  }

  #findExact(text: string, best: Best): void {
    for (const { spelling, terms } of this.#byKey.get(fold(text)) ?? []) {
      best.note({ spelling, terms, cost: AS[spelling.as] });
    }
  }

  #findInitials(words: readonly string[], best: Best): void {
    const [word] = words;
    if (word === undefined || words.length > 1) return;
    for (const { spelling, terms } of this.#byInitials.get(word) ?? []) {
      const cost = COST.notExact + COST.initials + AS[spelling.as];
      best.note({ spelling, terms, cost, reading: 'INITIALS' });
    }
  }
}

/** The names that readings fit: those of the rarest segment, each looked at. */
function findReadings(readings: readonly Reading[], best: Best): void {
  for (const reading of readings) {
    const base = COST.notExact + leastCost(reading);
    for (const term of rarest(reading).keys()) {
      for (const { spelling, terms } of term.places) {
        if (!best.mayTake(spelling, base + AS[spelling.as])) continue;
        const cost = align(reading, terms);
        if (cost === undefined) continue;
        best.note({ spelling, terms, cost: COST.notExact + AS[spelling.as] + cost, reading });
      }
    }
  }
}

/** The least that a reading can cost on any name. */
const leastCost = ({ segments, cost }: Reading): number =>
  segments.reduce((sum, { meanings }) => sum + leastOf(meanings), cost);

/** There may be more meanings than a call takes arguments. */
function leastOf(meanings: Meanings): number {
  let least = Infinity;
  for (const cost of meanings.values()) least = Math.min(least, cost);
  return least;
}

/** What the segment means that the fewest names have. */
function rarest({ segments }: Reading): Meanings {
  const counted = segments.map(({ meanings }) => ({ meanings, places: placesOf(meanings) }));
  return counted.reduce((one, other) => (other.places < one.places ? other : one)).meanings;
}

const addTo = (map: Map<string, Indexed[]>, key: string, indexed: Indexed): void => {
  const known = map.get(key);
  if (known) known.push(indexed);
  else map.set(key, [indexed]);
};

function removeFrom(map: Map<string, Indexed[]>, key: string, indexed: Indexed): void {
  const left = map.get(key)?.filter((other) => other !== indexed) ?? [];
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}
