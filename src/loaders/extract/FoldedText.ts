import { foldCharacter, type Folded } from './foldCharacter.ts';
import { GAP, Gap } from './Gap.ts';
import type { Pace } from '../Pace.ts';

/** A unit of its own where no name goes on: a paragraph ends, or a column of a table. */
const WALL = '\n';

/** Units folded between two rests. */
const SLICE = 1 << 15;

/**
 * A text as names are compared: folded character by character, without blanks and hyphens. Each unit
 * knows its place in the original, in UTF-16 units, and what stood before it.
 */
export class FoldedText {
  #units: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #gaps: Uint8Array;
  #size = 0;
  readonly #gap = new Gap();

  private constructor(capacity: number) {
    this.#units = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
    this.#gaps = new Uint8Array(capacity);
  }

  /** Folds a text in slices, resting between them. */
  static async of(text: string, pace: Pace): Promise<FoldedText> {
    const folded = new FoldedText(text.length + 1);
    for (let start = 0; start < text.length;) {
      start = folded.#add(text, start, start + SLICE);
      await pace.rest();
    }
    return folded;
  }

  /** A name, at once. */
  static ofName(name: string): FoldedText {
    const folded = new FoldedText(name.length + 1);
    folded.#add(name, 0, name.length);
    return folded;
  }

  get length(): number {
    return this.#size;
  }

  /** Where the original of a unit begins. */
  start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** The first place after the original of a unit and its accents. */
  end(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** What stands before a unit, one of GAP. */
  gap(index: number): number {
    return this.#gaps[index] ?? GAP.NONE;
  }

  /** The units from one place to another; those that no name has, by `alphabet`, become walls. */
  slice(from: number, to: number, alphabet: ReadonlySet<number> | null = null): string {
    const units = this.#units.slice(from, Math.min(to, this.#size));
    if (alphabet) {
      for (let index = 0; index < units.length; index += 1) {
        const unit = units[index] ?? 0;
        if (unit > 0x7f && !alphabet.has(unit)) units[index] = WALL.charCodeAt(0);
      }
    }
    return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
  }

  /** Adds what begins in [start, limit); the answer is where to go on. */
  #add(text: string, start: number, limit: number): number {
    let place = start;
    while (place < Math.min(limit, text.length)) {
      const codePoint = text.codePointAt(place) ?? 0;
      const width = codePoint > 0xffff ? 2 : 1;
      this.#character(foldCharacter(codePoint), place, place + width);
      place += width;
    }
    return place;
  }

  #character(folded: Folded, start: number, end: number): void {
    if (folded.is === 'MARK') {
      if (this.#size > 0 && this.#gap.empty) this.#ends[this.#size - 1] = end;
      return;
    }
    if (folded.is !== 'SIGNS') {
      this.#gap.add(folded.is);
      return;
    }
    const gap = this.#gap.close();
    if (gap === null) this.#push(WALL.charCodeAt(0), start, start, GAP.NONE);
    for (let index = 0; index < folded.units.length; index += 1) {
      this.#push(folded.units.charCodeAt(index), start, end, index === 0 ? (gap ?? GAP.NONE) : GAP.NONE);
    }
  }

  #push(unit: number, start: number, end: number, gap: number): void {
    if (this.#size === this.#units.length) this.#grow();
    this.#units[this.#size] = unit;
    this.#starts[this.#size] = start;
    this.#ends[this.#size] = end;
    this.#gaps[this.#size] = gap;
    this.#size += 1;
  }

  #grow(): void {
    const length = 2 * this.#units.length;
    const grown = <T extends { set(from: T): void }>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#units = grown(new Uint16Array(length), this.#units);
    this.#starts = grown(new Uint32Array(length), this.#starts);
    this.#ends = grown(new Uint32Array(length), this.#ends);
    this.#gaps = grown(new Uint8Array(length), this.#gaps);
  }
}
