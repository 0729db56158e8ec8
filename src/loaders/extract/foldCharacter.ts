import { foldLetters } from '../../graph/fold.ts';

/** What a character is to a name. */
export type Folded =
  /** Letters, digits or signs, as they are compared; most characters are one. */
  | { readonly is: 'SIGNS'; readonly units: string }
  /** MARK belongs to the character before it; HYPHEN stands inside words, DASH between them; NOTHING is not seen. */
  | { readonly is: 'MARK' | 'BLANK' | 'TAB' | 'LINE' | 'HYPHEN' | 'DASH' | 'NOTHING' };

const HYPHENS = new Set(['-', '_', '\u2010', '\u2011']);
const APOSTROPHES = new Set(['\u2018', '\u2019', '\u02bc']);
const LINES = new Set(['\n', '\v', '\f', '\u0085', '\u2028', '\u2029']);

/** Letters and signs of most alphabets; what is beyond is worked out each time, so that no text fills the memory. */
const REMEMBERED = 0x3000;

const known = new Map<number, Folded>();

/**
 * A code point as `fold` of src/graph compares it, one at a time, so that each unit of a folded text
 * knows where it came from. Curly apostrophes are straight ones.
 */
export function foldCharacter(codePoint: number): Folded {
  const before = known.get(codePoint);
  if (before) return before;
  const folded = classify(String.fromCodePoint(codePoint));
  if (codePoint < REMEMBERED) known.set(codePoint, folded);
  return folded;
}

function classify(character: string): Folded {
  if (LINES.has(character)) return { is: 'LINE' };
  if (character === '\t') return { is: 'TAB' };
  if (/\s/u.test(character)) return { is: 'BLANK' };
  if (HYPHENS.has(character)) return { is: 'HYPHEN' };
  if (/\p{Pd}/u.test(character)) return { is: 'DASH' };
  if (/\p{M}/u.test(character)) return { is: 'MARK' };
  if (/[\p{Cf}\p{Cc}]/u.test(character)) return { is: 'NOTHING' };
  if (APOSTROPHES.has(character)) return { is: 'SIGNS', units: "'" };
  const units = foldLetters(character).replace(/[\s\p{Pd}]/gu, '');
  return units === '' ? { is: 'NOTHING' } : { is: 'SIGNS', units };
}
