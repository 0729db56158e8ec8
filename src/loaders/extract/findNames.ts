import type { Dictionary, Hit } from './Dictionary.ts';
import { everyday } from './everyday.ts';
import type { FoldedText } from './FoldedText.ts';
import { BREAK, type Form } from './Form.ts';
import { GAP } from './Gap.ts';
import { isOwnWord } from './isOwnWord.ts';
import type { Pace } from '../Pace.ts';
import { meaningOf, type Meaning, type Reading } from './Reading.ts';
import { byPlace } from './Stretch.ts';

/** A name this short is never parted by a hyphen: re-act. */
const SHORTEST_HYPHENATED = 6;

/** Every name of the dictionary that stands in a text as a word of its own, in its order; they may overlap. */
export async function findNames(
  text: string,
  folded: FoldedText,
  dictionary: Dictionary,
  pace: Pace,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  // The same letters mean the same wherever they stand.
  const meanings = new Map<string, Meaning | null>();
  await dictionary.find(folded, pace, (hit) => {
    const start = folded.start(hit.from);
    const end = folded.end(hit.to - 1);
    if (isInside(folded, hit) || !isOwnWord(text, start, end)) return;
    const surface = text.slice(start, end);
    let means = meanings.get(surface);
    if (means === undefined) {
      means = meaningOf(surface, fittingForms(text, folded, hit, surface));
      meanings.set(surface, means);
    }
    if (means) readings.push({ start, end, means });
  });
  return readings.sort(byPlace);
}

const fittingForms = (text: string, folded: FoldedText, hit: Hit, surface: string): Form[] =>
  hit.forms.filter((form) => fits(text, folded, hit, form) && keepsCapitals(surface, form));

/** Whether a hit begins or ends inside one character, such as the ligature fi. */
const isInside = (folded: FoldedText, { from, to }: Hit): boolean =>
  isSameCharacter(folded, from - 1, from) || isSameCharacter(folded, to - 1, to);

const isSameCharacter = (folded: FoldedText, a: number, b: number): boolean =>
  a >= 0 && b < folded.length && folded.end(a) > folded.start(b);

/** Whether what the text has between the units of a name may stand there. */
function fits(text: string, folded: FoldedText, { from, to }: Hit, form: Form): boolean {
  for (let index = from + 1; index < to; index += 1) {
    const gap = folded.gap(index);
    if (gap === GAP.NONE) continue;
    if (!mayStand(gap, form, index - from)) return false;
    const isParted = gap === GAP.BLANK && form.breaks[index - from] === BREAK.JOINED;
    if (isParted && !isPartedName(text.slice(folded.start(from), folded.end(index)))) return false;
  }
  return true;
}

function mayStand(gap: number, { key, breaks }: Form, index: number): boolean {
  switch (breaks[index]) {
    case BREAK.OPEN:
      return gap !== GAP.DASH;
    case BREAK.DASH:
      return true;
    case BREAK.SIGN:
      return gap === GAP.BLANK || gap === GAP.LINE;
    case BREAK.JOINED:
      return gap === GAP.BLANK || mayHyphenate(gap, key);
    default:
      return mayHyphenate(gap, key);
  }
}

const mayHyphenate = (gap: number, key: string): boolean =>
  gap === GAP.HYPHEN && key.length >= SHORTEST_HYPHENATED;

/**
 * Whether words in capitals keep them where they would be others without: the plural of an acronym (roots are
 * no ROOTs), and a word of two letters inside a name (it supports, IT support).
 */
const keepsCapitals = (surface: string, { exact, spelling }: Form): boolean =>
  (spelling.text.match(/\b[A-Z]{2,}\b/g) ?? []).every(
    (word) => surface.includes(word) || (word === spelling.text ? exact : !isSmallWord(word)),
  );

const isSmallWord = (word: string): boolean => word.length === 2 && everyday().words.has(word.toLowerCase());

/** Two words of which the name makes one have capitals, and the first is no small one: Java Script, VS Code, no `My SQL`. */
const isPartedName = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}\p{N}]{2,}|\p{Lu}{2}) +[\p{Lu}\p{N}]/u.test(text);
