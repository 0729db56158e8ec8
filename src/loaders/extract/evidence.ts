import type { Reading } from './Reading.ts';
import type { Surroundings } from './Surroundings.ts';

/** What speaks for a name that is not certain, each with its share of the confidence. */
const FOR = {
  acronym: 0.5,
  capital: 0.4,
  /** A capital where every word has one. */
  capitalAtStart: 0.2,
  /** In small letters, as it is spelled. */
  small: 0.3,
  letter: 0.2,
  /** The whole text is this name. */
  alone: 0.4,
  /** In a row of names with a tool or a framework that is certain. */
  listed: 0.4,
  /** In a row of at least three such names with capitals. */
  rowOfCapitals: 0.3,
  /** Linked in the graph to a name near it that is certain. */
  linked: 0.4,
  /** Its sentence names a tool or a framework for certain. */
  company: 0.25,
  /** Its sentence has a word beside which technology is spoken of, or it stands behind `use` and the like. */
  cue: 0.2,
  /** Its sentence has another name with a capital that could be a technology. */
  other: 0.15,
} as const;

/** What speaks against it. */
const AGAINST = {
  /** A word with a capital beside it makes another name of both. */
  part: 0.4,
  /** The alias is loose. */
  loose: 0.2,
} as const;

/** Of what stands around, where the word is in small letters though it is spelled with a capital. */
const LOWER_SHARE = 0.6;
/** Three capitalised names in a row. */
const ROW = 3;

/** From this on a name that is not certain is taken for meant. */
export const ENOUGH = 0.5;
/** No name that needs its surroundings is surer than this. */
const MOST = 0.9;

/**
 * How sure it is that a name which could be an everyday word is meant, from how it is written and
 * what stands around it; 0 to 0.9.
 */
export function confidenceIn(reading: Reading, around: Surroundings, isLinked: boolean): number {
  const loose = reading.means.spelling.as === 'LOOSE' ? AGAINST.loose : 0;
  const sum = lettersShare(reading, around) + companyShare(reading, around, isLinked) - loose;
  if (sum < ENOUGH) return rounded(sum);
  const isPart = reading.means.letters === 'CAPITAL' && around.isPart(reading);
  return rounded(isPart ? sum - AGAINST.part : sum);
}

const rounded = (sum: number): number => Math.round(100 * Math.max(0, Math.min(MOST, sum))) / 100;

function lettersShare(reading: Reading, around: Surroundings): number {
  if (reading.end - reading.start === 1) return reading.means.letters === 'LOWER' ? 0 : FOR.letter;
  switch (reading.means.letters) {
    case 'ACRONYM':
      return FOR.acronym;
    case 'CAPITAL':
      return around.isStart(reading) ? FOR.capitalAtStart : FOR.capital;
    case 'SMALL':
      return FOR.small;
    case 'LOWER':
      return 0;
  }
}

function companyShare(reading: Reading, around: Surroundings, isLinked: boolean): number {
  const listed = listShare(reading, around);
  // Verbs look like this: to go, they react. Names stand in lists, or behind such as `in` and `with`.
  if (reading.means.letters === 'LOWER' && listed === 0 && !around.isGoverned(reading)) return 0;
  const sum =
    (isLinked ? FOR.linked : 0) +
    (around.hasCertain(reading) ? FOR.company : 0) +
    (around.hasCue(reading) || around.isUsed(reading) ? FOR.cue : 0) +
    (reading.end - reading.start > 1 && around.hasOther(reading) ? FOR.other : 0) +
    (around.isAll(reading) ? FOR.alone : 0);
  return listed + (reading.means.letters === 'LOWER' ? LOWER_SHARE * sum : sum);
}

function listShare(reading: Reading, around: Surroundings): number {
  const place = around.list(reading);
  if (!place) return 0;
  const capital = reading.means.letters === 'CAPITAL' || reading.means.letters === 'ACRONYM';
  if (!capital && !place.closed) return 0;
  if (place.row.certain > 0) return FOR.listed;
  return capital && place.row.capital >= ROW ? FOR.rowOfCapitals : 0;
}
