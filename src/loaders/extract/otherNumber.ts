import type { Kind } from '../../graph/kind.ts';

/** How the end of a text changes with its number. */
export interface Ending {
  /** Letters of the end that are gone. */
  readonly cut: number;
  /** Letters instead, in small ones. */
  readonly add: string;
}

/** Fields of knowledge that only look like a plural: robotics, analytics. */
const FIELD = /ics$/i;
const HISSING = /(?:s|x|z|ch|sh)$/i;
const CONSONANT_Y = /[^aeiou]y$/i;
const CAPITALS = /^[A-Z]+$/;

/**
 * The last word of a text in the plural, or in the singular where it is one; null where it has no other
 * number. A single word that is a skill or a specialization is uncountable: communication.
 */
export function otherNumber(text: string, kind: Kind): Ending | null {
  const word = /[A-Za-z]{2,}$/.exec(text)?.[0];
  if (word === undefined) return null;
  const isAcronym = CAPITALS.test(word);
  const singular = isAcronym ? null : singularOf(word);
  if (singular) return singular;
  const uncountable = kind === 'SKILL' || kind === 'SPECIALIZATION';
  if (uncountable && text === word && !isAcronym) return null;
  return isAcronym ? { cut: 0, add: 's' } : pluralOf(word);
}

function singularOf(word: string): Ending | null {
  if (word.length < 4 || !/s$/i.test(word) || /(?:ss|us|is)$/i.test(word) || FIELD.test(word)) return null;
  if (/ies$/i.test(word)) return { cut: 3, add: 'y' };
  return /(?:ss|x|z|ch|sh)es$/i.test(word) ? { cut: 2, add: '' } : { cut: 1, add: '' };
}

function pluralOf(word: string): Ending {
  if (CONSONANT_Y.test(word)) return { cut: 1, add: 'ies' };
  return { cut: 0, add: HISSING.test(word) ? 'es' : 's' };
}
