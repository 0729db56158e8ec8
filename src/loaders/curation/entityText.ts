import type { Field } from '../../facts/facts.ts';
import { fold } from '../../graph/fold.ts';

/** How long a name or an alias may be: as long as a reference, so that each can be asked for. */
const LONGEST_NAME = 200;

interface Rule {
  readonly longest: number;
  readonly isRight: (text: string) => boolean;
  /** What a right value looks like. */
  readonly wanted: string;
}

const anyText = () => true;

const RULES: Readonly<Record<Exclude<Field, 'name'>, Rule>> = {
  description: { longest: 2000, isRight: anyText, wanted: 'a text' },
  category: {
    longest: 50,
    isRight: (text) => /^[A-Z][A-Z0-9_]*$/.test(text),
    wanted: 'a word in capitals such as DATABASE or VERSION_CONTROL',
  },
  url: { longest: 2000, isRight: isWebAddress, wanted: 'an http or https address' },
  color: {
    longest: 7,
    isRight: (text) => /^#[0-9a-f]{6}$/i.test(text),
    wanted: '# and six hexadecimal digits, such as #3776ab',
  },
  icon: {
    longest: 60,
    isRight: (text) => /^[a-z0-9]+$/.test(text),
    wanted: 'a Simple Icons slug: small letters and digits, such as python',
  },
};

/** As it is kept: without spaces around it, a colour in small letters. */
export const keptText = (field: Field, text: string): string =>
  field === 'color' ? text.trim().toLowerCase() : text.trim();

/** What is wrong with a field's text; undefined for a right one. */
export function textProblem(field: Field, text: string): string | undefined {
  const kept = keptText(field, text);
  if (field === 'name') return nameProblem(kept);
  const { longest, isRight, wanted } = RULES[field];
  if (kept === '') return 'It is empty. Give null to take back what a curator said.';
  return (
    lengthProblem(kept, longest) ??
    letterProblem(kept) ??
    (isRight(kept) ? undefined : `It is not ${wanted}.`)
  );
}

/** What is wrong with a name or an alias; undefined for a right one. */
export function nameProblem(text: string): string | undefined {
  const name = text.trim();
  if (name === '') return 'It is empty.';
  const wrong = lengthProblem(name, LONGEST_NAME) ?? letterProblem(name);
  return wrong ?? (fold(name) === '' ? 'It has nothing to tell it by: no letter, digit or sign.' : undefined);
}

const lengthProblem = ({ length }: string, longest: number): string | undefined =>
  length > longest ? `It has ${length} characters. Give at most ${longest}.` : undefined;

/** Control characters, and halves of characters, which no store keeps as they are. */
const letterProblem = (text: string): string | undefined =>
  /[\p{Cc}\p{Cs}]/u.test(text) ? 'It has characters that are no text, such as a line break.' : undefined;

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username + password === '';
}
