// Puts the names that were found in rolegraph's order (docs/questions.md, `search`). What Lucene did not give is not there.
import { fold } from './fold.mjs';
import { plainCost, typoCost, wordsOf } from './words.mjs';

/** @typedef {[text: string, spelled: 'NAME' | 'STRONG' | 'LOOSE', id: string, name: string, labels: string[], degree: number]} Row */
/** @typedef {{ text: string, spelled: Row[1], words: string[], row: Row }} Name */
/** @typedef {'NONE' | 'UNKNOWN_WORDS' | 'ALL_WORDS'} Typos */
/** @typedef {{ word: string, typos: Typos, then?: string }} Segment */
/** @typedef {{ segments: Segment[], cost: number }} Reading */
/** @typedef {{ name: Name, cost: number, isNamed: boolean }} Hit */

const AS = { NAME: 0, STRONG: 1, LOOSE: 2 };
const NOT_EXACT = 3;
const LEFT_OUT = 10;
const MOST_REST = 4;
const MOST_WORDS = 12;
const MOST_PLACES = 30;
const ENOUGH = 10;

/**
 * @param {string} text
 * @param {readonly Row[]} rows
 * @param {readonly string[]} [others] names that are no hits, and show that their words are known
 * @returns {Hit[]} the best first
 */
export function rank(text, rows, others = []) {
  const names = rows.flatMap(namesIn);
  const search = {
    names,
    known: new Set([...names.flatMap(({ words }) => words), ...others.flatMap(wordsOf)]),
    best: new Map(),
    named: new Set(),
  };
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const key = fold(text);
  for (const name of names) if (fold(name.text) === key) note(search, name, AS[name.spelled]);
  const isNamed = search.best.size > 0;
  take(search, readingsOf(words, 'NONE', search.known));
  if (search.best.size < ENOUGH && !isNamed) take(search, readingsOf(words, 'UNKNOWN_WORDS', search.known));
  if (search.best.size === 0) take(search, readingsOf(words, 'ALL_WORDS', search.known));
  if (search.best.size === 0) takeWithoutOne(search, words);
  const hits = [...search.best].map(([id, hit]) => ({ ...hit, isNamed: search.named.has(id) }));
  return hits.sort(inOrder);
}

/** The name that was found, and the entity's own: whose own name is found too comes first. @param {Row} row */
function namesIn(row) {
  const [text, spelled, , own] = row;
  const found = { text, spelled, words: wordsOf(text).slice(0, MOST_PLACES), row };
  if (spelled === 'NAME') return [found];
  return [
    found,
    { text: own, spelled: /** @type {const} */ ('NAME'), words: wordsOf(own).slice(0, MOST_PLACES), row },
  ];
}

/** @param {Hit} one @param {Hit} other */
const inOrder = (one, other) =>
  one.cost - other.cost ||
  Number(other.isNamed) - Number(one.isNamed) ||
  other.name.row[5] - one.name.row[5] ||
  (one.name.row[2] < other.name.row[2] ? -1 : 1);

/** @typedef {{ names: Name[], known: Set<string>, best: Map<string, { name: Name, cost: number }>, named: Set<string> }} Search */

/** @param {Search} search @param {Name} name @param {number} cost */
function note({ best, named }, name, cost) {
  const id = name.row[2];
  const known = best.get(id);
  if (!known || cost < known.cost || (cost === known.cost && name.text < known.name.text))
    best.set(id, { name, cost });
  if (name.spelled === 'NAME') named.add(id);
}

/** @param {Search} search @param {readonly Reading[]} readings */
function take(search, readings) {
  for (const reading of readings) {
    for (const name of search.names) {
      const cost = align(reading, name.words, search.known);
      if (cost < Infinity) note(search, name, NOT_EXACT + AS[name.spelled] + cost);
    }
  }
}

/** Leaves out the word that most names have, then the next. @param {Search} search @param {readonly string[]} words */
function takeWithoutOne(search, words) {
  if (words.length < 2) return;
  const places = words.map((word, at) => ({ at, places: placesOf(search, word) }));
  for (const { at } of places.sort((one, other) => other.places - one.places || one.at - other.at)) {
    const rest = readingsOf(words.toSpliced(at, 1), 'UNKNOWN_WORDS', search.known);
    take(
      search,
      rest.map(({ segments, cost }) => ({ segments, cost: cost + LEFT_OUT })),
    );
    if (search.best.size > 0) return;
  }
}

/** @param {Search} search @param {string} word */
function placesOf({ names, known }, word) {
  const segment = { word, typos: /** @type {const} */ ('UNKNOWN_WORDS') };
  return names.filter(({ words }) => words.some((term) => costOf(segment, term, known) < Infinity)).length;
}

/** @param {readonly string[]} words @param {Typos} typos @param {Set<string>} known @returns {Reading[]} */
function readingsOf(words, typos, known) {
  if (words.length === 0) return [];
  const plain = words.map((word) => ({ word, typos }));
  const readings = [{ segments: plain, cost: 0 }];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined) {
      const areKnown = typos === 'UNKNOWN_WORDS' && known.has(word) && known.has(next);
      const both = { word: word + next, typos: areKnown ? /** @type {const} */ ('NONE') : typos };
      readings.push({ segments: plain.toSpliced(at, 2, both), cost: 1 });
    }
    for (let place = 2; place <= word.length - 2; place += 1) {
      if (!known.has(word.slice(0, place))) continue;
      const parted = { word: word.slice(0, place), typos, then: word.slice(place) };
      readings.push({ segments: plain.with(at, parted), cost: 1 });
    }
  }
  return readings;
}

/** @param {Segment} segment @param {string} term @param {Set<string>} known */
function costOf({ word, typos }, term, known) {
  const plain = plainCost(word, term);
  if (typos === 'NONE' || plain < Infinity || (typos === 'UNKNOWN_WORDS' && known.has(word))) return plain;
  return typoCost(word, term);
}

/** @param {Segment} segment @param {readonly string[]} terms @param {number} at @param {Set<string>} known */
function costAt(segment, terms, at, known) {
  const term = terms[at] ?? '';
  if (segment.then === undefined) return costOf(segment, term, known);
  const next = terms[at + 1];
  return term === segment.word && next !== undefined ? plainCost(segment.then, next) : Infinity;
}

/** Each segment takes the word that costs least, each word once. @param {Reading} reading @param {readonly string[]} terms @param {Set<string>} known */
function align({ segments, cost }, terms, known) {
  let sum = cost;
  let taken = 0;
  let rest = terms.length;
  let before = -1;
  let order = 0;
  for (const segment of segments) {
    const mask = segment.then === undefined ? 1 : 3;
    let best = -1;
    let least = Infinity;
    for (let at = 0; at < terms.length; at += 1) {
      if (taken & (mask << at)) continue;
      const here = costAt(segment, terms, at, known);
      if (here < least) [best, least] = [at, here];
    }
    if (best < 0) return Infinity;
    sum += least;
    taken |= mask << best;
    rest -= mask === 1 ? 1 : 2;
    if (best < before) order = 1;
    before = best;
  }
  return sum + order + Math.min(rest, MOST_REST);
}
