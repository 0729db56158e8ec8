import { everyday } from './everyday.ts';
import type { Pace } from '../Pace.ts';
import type { Reading } from './Reading.ts';
import { firstFrom, longestFirst } from './Stretch.ts';

/** Names in a row with nothing but commas, slashes, bullets, levels and the like between them. */
interface Row {
  /** Tools and frameworks that are certain. */
  certain: number;
  /** Other ones that are written with a capital. */
  capital: number;
}

/** Where a name stands in a row of names. */
interface Place {
  readonly row: Row;
  /** Whether the row goes on, or ends, right before and right behind it: it is an item by itself. */
  readonly closed: boolean;
}

/** The longest that may stand between two items. */
const LONGEST = 40;
const SEPARATOR = /[,;/|\u00b7\u2022*&+()[\]:\n\u2013\u2014-]|(?:^|\s)\p{L}+(?:\s|$)/u;
/** A sentence that ends, not the dot of a number. */
const STOP = /[.!?](?!\d)/;
const BEFORE_ITEM = /(?:^|[:;,/|\u00b7\u2022*&+()[\]\n\u2013\u2014-])\s*$/u;
const BEHIND_ITEM = /^\s*(?:$|[.:;,/|\u00b7\u2022*&+()[\]\n\u2013\u2014-])/u;
const NEAR = 4;
/** Names between two rests. */
const NAMES = 2000;

/** The rows of names in a text. */
export class Lists {
  readonly #text: string;
  readonly #names: Reading[] = [];
  /** Where each of the names stands. */
  readonly #places: Place[] = [];

  private constructor(text: string) {
    this.#text = text;
  }

  /** @param readings in order; of those that overlap the first and longest count */
  static async of(text: string, readings: readonly Reading[], pace: Pace): Promise<Lists> {
    const lists = new Lists(text);
    const names = longestFirst(readings);
    let row: Row = { certain: 0, capital: 0 };
    let joined = false;
    for (const [index, name] of names.entries()) {
      if (!joined) row = { certain: 0, capital: 0 };
      count(row, name);
      const goesOn = lists.#joins(name, names[index + 1]);
      // What is certain needs nothing that speaks for it.
      if (!name.means.certain) {
        const closed = (joined || lists.#isOpening(name)) && (goesOn || lists.#isClosing(name));
        lists.#names.push(name);
        lists.#places.push({ row, closed });
      }
      joined = goesOn;
      if (index % NAMES === 0) await pace.rest();
    }
    return lists;
  }

  /** Where a name that is not certain stands; undefined for one that another hides. */
  placeOf(name: Reading): Place | undefined {
    const index = firstFrom(this.#names, name.start);
    return this.#names[index] === name ? this.#places[index] : undefined;
  }

  #isOpening({ start }: Reading): boolean {
    return BEFORE_ITEM.test(this.#text.slice(Math.max(0, start - NEAR), start));
  }

  #isClosing({ end }: Reading): boolean {
    return BEHIND_ITEM.test(this.#text.slice(end, end + NEAR));
  }

  /** Whether nothing but what separates items stands between two names. */
  #joins(before: Reading | undefined, behind: Reading | undefined): boolean {
    if (!before || !behind) return false;
    if (behind.start - before.end > LONGEST) return false;
    const between = this.#text.slice(before.end, behind.start);
    if (!SEPARATOR.test(between) || STOP.test(between)) return false;
    const words = between.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.every((word) => everyday().joins.has(word));
  }
}

function count(row: Row, { means }: Reading): void {
  if (!means.product) return;
  if (means.certain) row.certain += 1;
  else if (means.letters !== 'LOWER') row.capital += 1;
}
