import type { Pace } from '../Pace.ts';

const ENDS = new Set(['.', '!', '?']);
/** A sentence that does not end is parted. */
const LONGEST = 400;
/** A line that is shorter, or does not end in the middle of a sentence, is a line of its own. */
const FULL_LINE = 50;
const LETTER = /\p{L}/u;
/** A letter further behind the start of a sentence is a word before the place. */
const OPENING = 40;
/** Units read between two rests. */
const SLICE = 1 << 16;

/** Where sentences begin, and the lines of lists and headings, which count as sentences. */
export class Sentences {
  readonly #text: string;
  readonly #starts: number[] = [0];
  /** Which paragraph each sentence belongs to. */
  readonly #paragraphs: number[] = [0];
  #lineStart = 0;
  #last = 0;

  private constructor(text: string) {
    this.#text = text;
  }

  static async of(text: string, pace: Pace): Promise<Sentences> {
    const sentences = new Sentences(text);
    for (let start = 0; start < text.length; start += SLICE) {
      const end = Math.min(text.length, start + SLICE);
      for (let place = start; place < end; place += 1) sentences.#read(place);
      await pace.rest();
    }
    return sentences;
  }

  /** The number of the sentence that a place is in. */
  at(place: number): number {
    // Places are mostly asked for in their order.
    if (!this.#holds(this.#last, place)) this.#last = this.#search(place);
    return this.#last;
  }

  paragraphAt(place: number): number {
    return this.#paragraphs[this.at(place)] ?? 0;
  }

  textOf(sentence: number): string {
    return this.#text.slice(this.#starts[sentence], this.#starts[sentence + 1]);
  }

  /** Whether no word of its sentence stands before a place, so that a capital there says nothing. */
  isStart(place: number): boolean {
    const start = this.#starts[this.at(place)] ?? 0;
    return place - start <= OPENING && !LETTER.test(this.#text.slice(start, place));
  }

  #holds(sentence: number, place: number): boolean {
    return (this.#starts[sentence] ?? 0) <= place && place < (this.#starts[sentence + 1] ?? Infinity);
  }

  #search(place: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Begins a sentence behind a place, if one ends there. */
  #read(place: number): void {
    const character = this.#text.charAt(place);
    if (character === '\n') {
      const blank = this.#isBlankLine(place + 1);
      if (blank || this.#endsLine(place)) this.#begin(place + 1, blank);
      this.#lineStart = place + 1;
    } else if (ENDS.has(character) && isSpace(this.#text.charAt(place + 1))) {
      this.#begin(place + 1, false);
    } else if (place - (this.#starts.at(-1) ?? 0) >= LONGEST && isSpace(character)) {
      this.#begin(place + 1, false);
    }
  }

  #begin(start: number, isParagraph: boolean): void {
    const paragraph = (this.#paragraphs.at(-1) ?? 0) + (isParagraph ? 1 : 0);
    if (start === this.#starts.at(-1)) {
      this.#starts.pop();
      this.#paragraphs.pop();
    }
    this.#starts.push(start);
    this.#paragraphs.push(paragraph);
  }

  /** Whether a line break ends a line of its own, rather than wrapping a sentence. */
  #endsLine(lineEnd: number): boolean {
    if (lineEnd - this.#lineStart < FULL_LINE) return true;
    const wraps = /[\p{L}\d,]\s?$/u.test(this.#text.slice(lineEnd - 3, lineEnd));
    return !wraps || !LETTER.test(this.#text.charAt(lineEnd + 1));
  }

  /** Whether the line that begins here holds nothing but a few blanks. */
  #isBlankLine(start: number): boolean {
    return /^[ \t\r]{0,20}(?:\n|$)/.test(this.#text.slice(start, start + 22));
  }
}

const isSpace = (character: string): boolean => character === '' || /\s/.test(character);
