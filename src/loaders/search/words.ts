import { foldLetters } from '../../graph/fold.ts';

/** A word of a text: folded as names are, with its place in the text in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits with the symbols that belong to them: `.net`, `c++`, `c#`, also where a space
 * stands before the symbol of a single letter (`c #`). All else parts words: Node.js is two, PL/SQL too.
 */
const WORD = /(?<![\p{L}\p{N}])\.?[\p{L}\p{N}]+(?:[+#]+|(?<=(?<![\p{L}\p{N}])\p{L})\s(?:#|\+\+)(?!\S))?/gu;

/** Such characters fold one by one to one each. */
const PLAIN = /^[ -&(-~]*$/;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  if (PLAIN.test(text)) return wordsIn(text.toLowerCase());
  const { folded, starts, ends } = foldInPlace(text);
  return wordsIn(folded).map((word) => ({
    text: word.text,
    start: starts[word.start] ?? 0,
    end: ends[word.end - 1] ?? text.length,
  }));
}

const wordsIn = (folded: string): Word[] =>
  Array.from(folded.matchAll(WORD), ({ 0: found, index }) => ({
    text: found.replace(/\s/, ''),
    start: index,
    end: index + found.length,
  }));

interface FoldedInPlace {
  readonly folded: string;
  /** For each unit of `folded`, where the character that it comes from starts and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds character by character, so that each remembers its place. Apostrophes go: bachelor's is one word. */
function foldInPlace(text: string): FoldedInPlace {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const plain = foldLetters(character).replace(/['’]/g, '');
    // A mark belongs to the letter before it.
    if (plain === '' && /\p{M}/u.test(character) && ends.length > 0) ends[ends.length - 1] = at;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(at);
    }
    folded += plain;
  }
  return { folded, starts, ends };
}

/** Words that an acronym passes over: SoC is system on chip. */
const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

export const isSmall = (word: string): boolean => SMALL.has(word);

/** `sre` for the words of Site Reliability Engineer; undefined unless they are 2 to 6 that count. */
export function initialsOf(words: readonly string[]): string | undefined {
  const counted = words.filter((word) => !isSmall(word));
  if (counted.length < 2 || counted.length > 6) return undefined;
  return counted.map((word) => initialOf(word).replace('.', '')).join('');
}

/** How a word begins: its first letter, and the dot before it. */
export const initialOf = (word: string): string => /^\.?[\p{L}\p{N}]/u.exec(word)?.[0] ?? '';
