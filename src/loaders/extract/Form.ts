import type { Spelling } from '../Catalogue.ts';
import { FoldedText } from './FoldedText.ts';
import { GAP } from './Gap.ts';
import type { Ending } from './otherNumber.ts';

/** What a text may have before a unit of a name, by how the name is spelled there. */
export const BREAK = {
  /** The middle of a word. */
  CLOSED: 0,
  /** A blank, a hyphen or a line break, or nothing. */
  OPEN: 1,
  /** Perhaps two words written as one, as in JavaScript. */
  JOINED: 2,
  /** Beside a sign, as in CI/CD: blanks or nothing. */
  SIGN: 3,
  /** A dash between blanks. */
  DASH: 4,
} as const;

/** One way to write a spelling. */
export interface Form {
  /** As FoldedText has it. */
  readonly key: string;
  /** What may stand before each unit of the key, one of BREAK. */
  readonly breaks: Uint8Array;
  readonly spelling: Spelling;
  /** As it is spelled: not in another number, nor with another sign or word. */
  readonly exact: boolean;
}

/** A form of a spelling that is written as `text`. */
export function formOf(text: string, spelling: Spelling): Form {
  const folded = FoldedText.ofName(text);
  // What is spelled in small letters does not say where its words part: vscode.
  const within = text === text.toLowerCase() ? BREAK.JOINED : BREAK.CLOSED;
  const breaks = new Uint8Array(folded.length);
  for (let index = 1; index < folded.length; index += 1) breaks[index] = breakAt(text, folded, index, within);
  return { key: folded.slice(0, folded.length), breaks, spelling, exact: text === spelling.text };
}

/** The same in another number. */
export function withEnding(form: Form, { cut, add }: Ending): Form {
  const kept = form.key.length - cut;
  const breaks = new Uint8Array(kept + add.length);
  breaks.set(form.breaks.subarray(0, kept));
  return { ...form, key: form.key.slice(0, kept) + add, breaks, exact: false };
}

function breakAt(text: string, folded: FoldedText, index: number, within: number): number {
  const gap = folded.gap(index);
  if (gap === GAP.DASH) return BREAK.DASH;
  if (gap !== GAP.NONE) return BREAK.OPEN;
  const before = classOf(text, folded.start(index - 1));
  const after = classOf(text, folded.start(index));
  if (before === 'SIGN' || after === 'SIGN') return BREAK.SIGN;
  const joined = (before === 'SMALL' && after === 'CAPITAL') || (before === 'DIGIT') !== (after === 'DIGIT');
  return joined ? BREAK.JOINED : within;
}

type Class = 'SMALL' | 'CAPITAL' | 'LETTER' | 'DIGIT' | 'SIGN';

const CLASSES: readonly (readonly [RegExp, Class])[] = [
  [/\p{Ll}/u, 'SMALL'],
  [/\p{Lu}/u, 'CAPITAL'],
  [/\p{N}/u, 'DIGIT'],
  [/\p{L}/u, 'LETTER'],
];

function classOf(text: string, place: number): Class {
  const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? 'SIGN';
}
