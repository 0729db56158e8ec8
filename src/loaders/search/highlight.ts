import { align } from './align.ts';
import type { Reading, Segment } from './Reading.ts';
import type { Found } from './Best.ts';
import type { Term } from './Terms.ts';
import { initialOf, isSmall, wordsOf, type Word } from './words.ts';

/** A part of a text, in UTF-16 units; the end is the first unit after it. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a found name that the text stands for, in order, none over another: of a word that the
 * text only begins that beginning, of an acronym the first letters, else whole words.
 */
export const highlightsOf = (found: Found): Highlight[] =>
  partsOf(found)
    .sort((one, other) => one.start - other.start)
    // ½ is two words at one place.
    .filter(({ start }, index, parts) => index === 0 || start >= (parts[index - 1]?.end ?? 0));

function partsOf({ spelling, terms, reading }: Found): Highlight[] {
  const words = wordsOf(spelling.text);
  // A name of symbols alone has no words, and is found only as a whole.
  if (words.length === 0) return [{ start: 0, end: spelling.text.length }];
  if (reading === undefined) return words.map(({ start, end }) => ({ start, end }));
  if (reading === 'INITIALS') {
    const counted = words.filter(({ text }) => !isSmall(text));
    return counted.map((word) => partOf(word, initialOf(word.text).length));
  }
  return partsByReading(reading, terms, words);
}

function partsByReading(reading: Reading, terms: readonly Term[], words: readonly Word[]): Highlight[] {
  const positions: number[] = [];
  align(reading, terms, positions);
  const parts = reading.segments.flatMap((segment, index) => {
    const at = positions[index] ?? 0;
    return [partAt(segment, words[at]), segment.then && partAt(segment.then, words[at + 1])];
  });
  return parts.filter((part) => part !== undefined);
}

const partAt = ({ word }: Pick<Segment, 'word'>, found: Word | undefined): Highlight | undefined =>
  found && partOf(found, found.text.startsWith(word) ? word.length : found.text.length);

/** The first units of a word, or all of it where folding changed its length. */
function partOf({ text, start, end }: Word, length: number): Highlight {
  return { start, end: end - start === text.length ? start + length : end };
}
