import type { Kind } from '../graph/kind.ts';

const KIND_WORDS: Readonly<Record<Kind, readonly [one: string, several: string]>> = {
  ROLE: ['role', 'roles'],
  SKILL: ['skill', 'skills'],
  TOOL: ['tool', 'tools'],
  FRAMEWORK: ['framework', 'frameworks'],
  SPECIALIZATION: ['specialization', 'specializations'],
  ACTIVITY: ['activity', 'activities'],
  PROJECT: ['project', 'projects'],
  CREDENTIAL: ['credential', 'credentials'],
};

// Making a format takes longer than a row of a table: there is one for each number of digits.
const FORMATS = Array.from(
  { length: 7 },
  (_, digits) =>
    new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

/** "1,016.50": a figure with so many decimals, 0 to 6. */
export const figure = (number: number, digits: number): string =>
  FORMATS[digits]?.format(number) ?? String(number);

/** "1,016". */
export const grouped = (count: number): string => figure(count, 0);

/** "tool", or "tools" for any other count than one. */
export const kindWord = (kind: Kind, count = 1): string => KIND_WORDS[kind][count === 1 ? 0 : 1];

/** "12 tools". */
export const countOf = (count: number, kind: Kind): string => `${grouped(count)} ${kindWord(kind, count)}`;

/** "1 link", "1,016 links". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : several}`;

/** "Git", "Git and Python", "Git, Python and SQL". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
