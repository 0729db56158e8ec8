import { foldLetters } from './fold.mjs';

const WORD = /(?<![\p{L}\p{N}])\.?[\p{L}\p{N}]+(?:[+#]+|(?<=(?<![\p{L}\p{N}])\p{L})\s(?:#|\+\+)(?!\S))?/gu;
const NUMERONYM = /^(\p{L})(\d{1,2})(\p{L})$/u;
const LETTERS = /^\p{L}+$/u;
const LONG = 7;
const FEWEST_LETTERS = 3;

/** The words of a text, with the symbols that belong to them: `.net`, `c++`, `c#`. @param {string} text */
export const wordsOf = (text) =>
  Array.from(foldLetters(text).replace(/['’]/g, '').matchAll(WORD), ([found]) => found.replace(/\s/, ''));

/** How many edits a word may be away from what is meant by it. @param {string} word */
export const editsOf = (word) =>
  word.length < FEWEST_LETTERS || !LETTERS.test(word) ? 0 : word.length < LONG ? 1 : 2;

/** `k8s` in parts: its first letter, how many letters the whole has, its last letter. @param {string} word */
export function numeronymOf(word) {
  const [, first, left, last] = NUMERONYM.exec(word) ?? [];
  return first === undefined || last === undefined ? null : { first, letters: Number(left) + 2, last };
}

/** What a word of a text costs as a word of a name, leaving typing errors out. @param {string} word @param {string} term */
export function plainCost(word, term) {
  if (term === word) return 0;
  if (isForm(word, term)) return 1;
  if (term.startsWith(word)) return 2;
  const short = numeronymOf(word);
  const isMeant =
    short !== null &&
    term.length === short.letters &&
    term.startsWith(short.first) &&
    term.endsWith(short.last) &&
    LETTERS.test(term);
  return isMeant ? 3 : Infinity;
}

/** The plural, the singular, or `.net` for `net`. @param {string} word @param {string} term */
function isForm(word, term) {
  if (word.startsWith('.') ? term === word.slice(1) : term === `.${word}`) return true;
  if (word.length > 2 && term === `${word}s`) return true;
  return word.length > 3 && word.endsWith('s') && term === word.slice(0, -1);
}

/** What it costs if the word is misspelled: one edit or two. @param {string} word @param {string} term */
export function typoCost(word, term) {
  const edits = editsOf(word);
  if (edits === 0 || Math.abs(word.length - term.length) > edits) return Infinity;
  const distance = areSwapped(word, term) ? 1 : distanceOf(word, term);
  if (distance > edits) return Infinity;
  return distance === 1 ? 5 : 8;
}

/** Whether two neighbours are swapped, and nothing else. @param {string} word @param {string} term */
function areSwapped(word, term) {
  if (word.length !== term.length) return false;
  let at = 0;
  while (at < word.length && word[at] === term[at]) at += 1;
  return (
    at < word.length - 1 &&
    word[at] === term[at + 1] &&
    word[at + 1] === term[at] &&
    word.slice(at + 2) === term.slice(at + 2)
  );
}

/** Levenshtein's. @param {string} one @param {string} other */
function distanceOf(one, other) {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(same, (before[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    before = line;
  }
  return before[other.length] ?? Infinity;
}
