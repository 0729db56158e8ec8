// What Lucene is asked for a text. Its analyzer, `simple`, knows words of letters alone.
import { editsOf, numeronymOf, wordsOf } from './words.mjs';

/** Matches nothing. */
const NOTHING = 'zzzzzzzzzzzzzzzzzzzzzz';
const MOST_WORDS = 12;
const SHORTEST_PART = 2;

/**
 * @param {string} text
 * @returns {{ begun: string, near: string, some: string }} names with all the words, or their beginnings; with
 *   misspelled, joined and divided ones too; with some of the words
 */
export function luceneFor(text) {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const near = [allOf(words.map(misspelled)), ...joined(words), ...apart(words)].filter(
    (query) => query !== '',
  );
  return {
    begun: allOf(words.map(begun)) || NOTHING,
    near: near.join(' OR ') || NOTHING,
    some: words.map(misspelled).join(' ').trim() || NOTHING,
  };
}

/** @param {readonly string[]} clauses */
function allOf(clauses) {
  const real = clauses.filter((clause) => clause !== '');
  return real.length === 0 ? '' : `(${real.map((clause) => `+${clause}`).join(' ')})`;
}

/** The word itself, in the singular, or as a beginning. @param {string} word */
function begun(word) {
  const short = numeronymOf(word);
  if (short)
    return `(/${short.first}[^ ]{${short.letters - 2}}${short.last}/ OR (+${short.first} +${short.last}))`;
  const parts = word.match(/\p{L}+/gu) ?? [];
  const last = parts.pop();
  if (last === undefined) return '';
  const singular = last.length > 3 && last.endsWith('s') ? ` OR ${last.slice(0, -1)}^4` : '';
  const end = `(${last}^8${singular} OR ${last}*)`;
  return parts.length === 0 ? end : `(${[...parts, end].map((part) => `+${part}`).join(' ')})`;
}

/** @param {string} word */
function misspelled(word) {
  const edits = editsOf(word);
  return edits === 0 ? begun(word) : `(${begun(word)}^4 OR ${word}~${edits})`;
}

/** Two neighbours as one word. @param {readonly string[]} words */
const joined = (words) =>
  words.slice(1).map((next, at) => {
    const both = misspelled(`${words[at] ?? ''}${next}`);
    return allOf([...words.slice(0, at).map(begun), both, ...words.slice(at + 2).map(begun)]);
  });

/** One word as two. @param {readonly string[]} words */
const apart = (words) =>
  words.flatMap((word, at) =>
    placesIn(word).map((place) => {
      const both = [word.slice(0, place), begun(word.slice(place))];
      return allOf([...words.slice(0, at).map(begun), ...both, ...words.slice(at + 1).map(begun)]);
    }),
  );

/** @param {string} word */
const placesIn = (word) =>
  /^\p{L}+$/u.test(word)
    ? Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => at + SHORTEST_PART)
    : [];
