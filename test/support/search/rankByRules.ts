import { fold } from '../../../src/graph/fold.ts';
import type { Names, Spelling } from '../../../src/loaders/Catalogue.ts';
import { initialsOf, wordsOf } from '../../../src/loaders/search/words.ts';

/** What the rules of docs/questions.md give a found entity. */
export interface Ranked {
  readonly id: string;
  readonly matched: string;
  readonly cost: number;
}

type Typos = 'NONE' | 'UNKNOWN_WORDS' | 'ALL_WORDS';
/** A word of the text, two that are read as one, or a pair that one is read as. */
type Segment = string | readonly [string, string];
interface Reading {
  readonly segments: readonly Segment[];
  readonly cost: number;
  /** The index of a joined word that is not taken for misspelled. */
  readonly sureAt?: number;
}
interface Fit {
  readonly spelling: Spelling;
  readonly cost: number;
}

const AS = { NAME: 0, STRONG: 1, LOOSE: 2 };

/** Ranks by looking at every name with every rule, one after the other. */
export function rankByRules(names: Names, text: string): Ranked[] {
  const spellings = names.spellings.filter(({ entity }) => entity.status === 'ACTIVE');
  const vocabulary = new Map<string, number>();
  for (const spelling of names.spellings) {
    for (const word of new Set(textsOf(spelling.text))) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }
  const words = textsOf(text);
  const fits = (readings: readonly Reading[], typos: Typos): Fit[] =>
    spellings.flatMap((spelling) =>
      readings.flatMap((reading) => {
        const cost = costOfReading(reading, textsOf(spelling.text), typos, vocabulary);
        return cost === undefined ? [] : [{ spelling, cost: 3 + AS[spelling.as] + cost }];
      }),
    );
  const exact = spellings
    .filter(({ key }) => key === fold(text))
    .map((spelling) => ({ spelling, cost: AS[spelling.as] }));
  const initials = spellings
    .filter(
      ({ as, text: name }) => as !== 'LOOSE' && words.length === 1 && initialsOf(textsOf(name)) === words[0],
    )
    .map((spelling) => ({ spelling, cost: 6 + AS[spelling.as] }));
  const plain = readingsOf(words, vocabulary);
  let found = [...exact, ...initials, ...fits(plain, 'NONE')];
  if (exact.length === 0 && entitiesOf(found) < 10) found = [...found, ...fits(plain, 'UNKNOWN_WORDS')];
  if (found.length === 0) found = fits(plain, 'ALL_WORDS');
  for (const at of found.length === 0 ? leftOut(words, vocabulary) : []) {
    const others = readingsOf(words.toSpliced(at, 1), vocabulary);
    found = fits(others, 'UNKNOWN_WORDS').map((fit) => ({ ...fit, cost: fit.cost + 10 }));
    if (found.length > 0) break;
  }
  return ranked(found);
}

const textsOf = (text: string): string[] => wordsOf(text).map((word) => word.text);

const entitiesOf = (fits: readonly Fit[]): number =>
  new Set(fits.map(({ spelling }) => spelling.entity.id)).size;

/** By cost, then with the own name found, then by degree, then by id. */
function ranked(fits: readonly Fit[]): Ranked[] {
  const named = new Set(
    fits.filter(({ spelling }) => spelling.as === 'NAME').map(({ spelling }) => spelling.entity.id),
  );
  const ids = [...new Set(fits.map(({ spelling }) => spelling.entity.id))];
  const best = ids.map((id) => {
    const own = fits.filter(({ spelling }) => spelling.entity.id === id);
    const cost = Math.min(...own.map((fit) => fit.cost));
    const matched =
      own
        .filter((fit) => fit.cost === cost)
        .map(({ spelling }) => spelling.text)
        .sort()[0] ?? '';
    return { id, matched, cost, degree: own[0]?.spelling.entity.degree ?? 0 };
  });
  return best
    .sort(
      (one, other) =>
        one.cost - other.cost ||
        Number(named.has(other.id)) - Number(named.has(one.id)) ||
        other.degree - one.degree ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id, matched, cost }) => ({ id, matched, cost }));
}

function readingsOf(words: readonly string[], vocabulary: ReadonlyMap<string, number>): Reading[] {
  if (words.length === 0) return [];
  const readings: Reading[] = [{ segments: words, cost: 0 }];
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next !== undefined) {
      const sure = vocabulary.has(word) && vocabulary.has(next) ? { sureAt: at } : {};
      readings.push({ segments: words.toSpliced(at, 2, word + next), cost: 1, ...sure });
    }
    for (let cut = 2; cut <= word.length - 2; cut += 1) {
      const pair: Segment = [word.slice(0, cut), word.slice(cut)];
      readings.push({ segments: (words as readonly Segment[]).with(at, pair), cost: 1 });
    }
  });
  return readings;
}

function costOfReading(
  { segments, cost: readingCost, sureAt }: Reading,
  name: readonly string[],
  typos: Typos,
  vocabulary: ReadonlyMap<string, number>,
): number | undefined {
  const free = name.map(() => true);
  const places: number[] = [];
  let cost = readingCost;
  for (const [index, segment] of segments.entries()) {
    const costs = name.map((_, at) => {
      if (typeof segment === 'string') {
        const mode = index === sureAt && typos === 'UNKNOWN_WORDS' ? 'NONE' : typos;
        return free[at] ? costOfWord(segment, name[at] ?? '', mode, vocabulary) : Infinity;
      }
      const [first, second] = segment;
      const next = name[at + 1];
      if (!free[at] || !free[at + 1] || next === undefined || name[at] !== first) return Infinity;
      return costOfWord(second, next, 'NONE', vocabulary);
    });
    const least = Math.min(...costs);
    if (least === Infinity) return undefined;
    const at = costs.indexOf(least);
    free[at] = false;
    if (typeof segment !== 'string') free[at + 1] = false;
    places.push(at);
    cost += least;
  }
  const inOrder = places.join() === [...places].sort((one, other) => one - other).join();
  return cost + (inOrder ? 0 : 1) + Math.min(4, free.filter(Boolean).length);
}

function costOfWord(
  word: string,
  other: string,
  typos: Typos,
  vocabulary: ReadonlyMap<string, number>,
): number {
  if (word === other) return 0;
  if (isForm(word, other) || isForm(other, word)) return 1;
  if (other.startsWith(word)) return 2;
  if (isAbbreviated(word, other)) return 3;
  const mayErr = typos === 'ALL_WORDS' || (typos === 'UNKNOWN_WORDS' && !vocabulary.has(word));
  return mayErr ? costOfEdits(word, other) : Infinity;
}

const isForm = (one: string, other: string): boolean =>
  (one.length > 2 && other === `${one}s`) || other === `.${one}`;

function isAbbreviated(word: string, other: string): boolean {
  const [, first, left, last] = /^(\p{L})(\d{1,2})(\p{L})$/u.exec(word) ?? [];
  if (first === undefined || last === undefined) return false;
  return new RegExp(`^${first}\\p{L}{${Number(left)}}${last}$`, 'u').test(other);
}

function costOfEdits(word: string, other: string): number {
  if (word.length < 3 || !/^\p{L}+$/u.test(word)) return Infinity;
  if (isSwapped(word, other)) return 5;
  const edits = editsBetween(word, other);
  if (edits === 1) return 5;
  return edits === 2 && word.length >= 7 ? 8 : Infinity;
}

function isSwapped(word: string, other: string): boolean {
  for (let at = 0; at < word.length - 1; at += 1) {
    const swapped = word.charAt(at + 1) + word.charAt(at);
    if (word.slice(0, at) + swapped + word.slice(at + 2) === other) return true;
  }
  return false;
}

/** Letters more, fewer or other, by the definition; `most` where it is as many or more. */
function editsBetween(one: string, other: string, most = 3): number {
  if (most === 0) return 0;
  if (one === '' || other === '') return Math.min(most, one.length + other.length);
  if (one[0] === other[0]) return editsBetween(one.slice(1), other.slice(1), most);
  return (
    1 +
    Math.min(
      editsBetween(one.slice(1), other, most - 1),
      editsBetween(one, other.slice(1), most - 1),
      editsBetween(one.slice(1), other.slice(1), most - 1),
    )
  );
}

/** Which word to leave out first: the one whose meanings most names have. */
function leftOut(words: readonly string[], vocabulary: ReadonlyMap<string, number>): number[] {
  if (words.length < 2) return [];
  const places = words.map((word) => {
    let sum = 0;
    for (const [other, count] of vocabulary) {
      if (costOfWord(word, other, 'UNKNOWN_WORDS', vocabulary) < Infinity) sum += count;
    }
    return sum;
  });
  return words
    .map((_, at) => at)
    .sort((one, other) => (places[other] ?? 0) - (places[one] ?? 0) || one - other);
}
