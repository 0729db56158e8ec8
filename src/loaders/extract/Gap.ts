import type { Folded } from './foldCharacter.ts';

/** What stands between two units of a folded text, in the original. */
export const GAP = { NONE: 0, BLANK: 1, LINE: 2, HYPHEN: 3, DASH: 4 } as const;

/** Blanks between two words of one name. */
const MOST_BLANKS = 3;
/** Blanks around a line break, where the next line is indented. */
const MOST_INDENT = 40;

/** Gathers what stands between two units. */
export class Gap {
  empty = true;
  #blanks = 0;
  #tabs = 0;
  #lines = 0;
  #hyphens = 0;
  #dashes = 0;
  /** A hyphen after a blank is a dash, and after a line break the bullet of a list. */
  #apart = false;

  add(kind: Exclude<Folded['is'], 'SIGNS' | 'MARK'>): void {
    if (kind === 'NOTHING') return;
    this.empty = false;
    if (kind === 'BLANK') this.#blanks += 1;
    else if (kind === 'TAB') this.#tabs += 1;
    else if (kind === 'LINE') this.#lines += 1;
    else if (kind === 'DASH') this.#dashes += 1;
    else {
      this.#hyphens += 1;
      this.#apart ||= this.#blanks + this.#lines > 0;
    }
  }

  /** One of GAP, or null where no name goes on; then begins anew. */
  close(): number | null {
    if (this.empty) return GAP.NONE;
    const gap = this.#kind();
    this.empty = true;
    this.#blanks = this.#tabs = this.#lines = this.#hyphens = this.#dashes = 0;
    this.#apart = false;
    return gap;
  }

  #kind(): number | null {
    if (this.#tabs > 0 || this.#lines > 1 || this.#blanks > MOST_INDENT) return null;
    if (this.#dashes + this.#hyphens > 0) return this.#hyphenated();
    if (this.#lines === 1) return GAP.LINE;
    return this.#blanks <= MOST_BLANKS ? GAP.BLANK : null;
  }

  #hyphenated(): number | null {
    // A word parted at the end of a line keeps its hyphen.
    if (this.#dashes === 0 && this.#hyphens === 1 && !this.#apart) {
      return this.#lines === 1 || this.#blanks === 0 ? GAP.HYPHEN : GAP.DASH;
    }
    return this.#lines === 0 ? GAP.DASH : null;
  }
}
