import { fold } from '../fold.ts';
import { bracketed, tidy, wordsOf } from './words.ts';

/** A name with its acronym. */
export interface Spelled {
  readonly long: string;
  readonly short: string;
}

/** Words that an acronym leaves out: Application of the Year is AY. */
const SMALL = new Set(['of', 'and', 'for', 'the', 'to', 'in', 'a', 'an', 'on', 'by', '&']);
const MOST_WORDS = 10;
/** EC2 and S3 count the letters that they leave out. */
const COUNTED = /^([A-Z]+)\d$/;

/**
 * Whether a short name may stand for a long one: each of its words stands in the long name, or is an
 * acronym of words that follow each other there (GIS Analyst, Geographic Information Systems Analyst).
 */
export function abbreviates(short: string, long: string): boolean {
  const [parts, words] = [wordsOf(short), wordsOf(long)];
  if (parts.length >= words.length || words.length > MOST_WORDS) return false;
  return standsFor(parts, words);
}

function standsFor(parts: readonly string[], words: readonly string[]): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return words.length === 0;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  if (fold(part) === fold(word) && standsFor(others, rest)) return true;
  for (let count = 2; count <= words.length; count += 1) {
    if (isAcronym(part, words.slice(0, count)) && standsFor(others, words.slice(count))) return true;
  }
  return false;
}

/** Whether the letters of a part begin these words, each word giving one or more of its letters. */
function isAcronym(part: string, words: readonly string[]): boolean {
  const counted = COUNTED.exec(part)?.[1];
  // The number says that letters are left out: the first ones are enough.
  if (counted) return initialsOf(words.join(' ')).startsWith(counted.toLowerCase());
  return (
    /^[A-Z0-9]{2,}$/i.test(part) &&
    takes(
      part.toLowerCase(),
      words.map((word) => word.toLowerCase()),
    )
  );
}

function takes(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  if (SMALL.has(word) && takes(letters, rest)) return true;
  // The X of XML is that of extensible.
  const from = word.startsWith('ex') && letters.startsWith('x') ? word.slice(1) : word;
  for (let count = 1; count <= letters.length; count += 1) {
    if (isWithin(letters.slice(0, count), from) && takes(letters.slice(count), rest)) return true;
  }
  return false;
}

/** Whether the letters stand in the word in their order, the first one at its beginning. */
function isWithin(letters: string, word: string): boolean {
  if (word[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    const found = word.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** The first letters of the words that are not small, in lower case; empty for less than two. */
export function initialsOf(text: string): string {
  const words = wordsOf(text).filter((word) => !SMALL.has(word.toLowerCase()));
  const letters = words.map((word) => word[0]?.toLowerCase() ?? '').join('');
  return /^[a-z]{2,}$/.test(letters) ? letters : '';
}

const CAPITALS = /^[A-Z0-9]*[A-Z][A-Z0-9]*$/;

/** The parts of a name that gives its acronym, or its long form, in brackets or as its last word. */
export function spelledOut(text: string): Spelled | undefined {
  const brackets = bracketed(text);
  if (brackets) return pairOf(brackets.before, brackets.inside);
  const words = tidy(text).split(' ');
  const short = words.at(-1) ?? '';
  if (words.length < 3 || short.length < 2 || !CAPITALS.test(short)) return undefined;
  const long = words.slice(0, -1).join(' ');
  return meaningIn(long, short) === undefined ? undefined : { long, short };
}

function pairOf(one: string, other: string): Spelled | undefined {
  if (abbreviates(other, one)) return { long: one, short: other };
  return abbreviates(one, other) ? { long: other, short: one } : undefined;
}

/**
 * The words at the end of a text that an acronym is of; undefined if it is of none. A maker's name may
 * stand before them: Amazon Simple Storage Service S3.
 */
export function meaningIn(text: string, short: string): string | undefined {
  const words = tidy(text).split(' ');
  return words.map((_, start) => words.slice(start).join(' ')).find((ending) => abbreviates(short, ending));
}

/** Structured Query Language (SQL), Structured Query Language SQL. */
export const withAcronymBehind = ({ long, short }: Spelled): string[] => [
  `${long} (${short})`,
  `${long} ${short}`,
];

/** Every usual way to write a name with its acronym. */
export const waysToSpell = (spelled: Spelled): string[] => [
  ...withAcronymBehind(spelled),
  `${spelled.short} (${spelled.long})`,
];
