import type { MarkKind, NodeMark } from './types.ts';

const KIND_WORDS: Readonly<Record<MarkKind, { readonly one: string; readonly several: string }>> = {
  ROLE: { one: 'role', several: 'Roles' },
  SKILL: { one: 'skill', several: 'Skills' },
  TOOL: { one: 'tool', several: 'Tools' },
  FRAMEWORK: { one: 'framework', several: 'Frameworks' },
  SPECIALIZATION: { one: 'specialization', several: 'Specializations' },
  ACTIVITY: { one: 'activity', several: 'Activities' },
  PROJECT: { one: 'project', several: 'Projects' },
  CREDENTIAL: { one: 'credential', several: 'Credentials' },
  TEXT: { one: 'text', several: 'Texts' },
};

/** "tool", and "Tools" as a heading. */
export const kindWords = (kind: MarkKind): { readonly one: string; readonly several: string } =>
  KIND_WORDS[kind];

/** Codes that are abbreviations, or have a hyphen. */
const SPELT = new Map([
  ['API', 'API'],
  ['CI_CD', 'CI/CD'],
  ['CMS', 'CMS'],
  ['CSS', 'CSS'],
  ['E_COMMERCE', 'E-commerce'],
  ['ORM', 'ORM'],
  ['UI', 'UI'],
]);

/** `DATA_PROCESSING` as one reads it: "Data processing"; a text with small letters as it is. */
export function inWords(code: string): string {
  if (code !== code.toUpperCase()) return code;
  const text = code.replaceAll('_', ' ').toLowerCase();
  return SPELT.get(code) ?? text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A node for those who do not see its shape: "Git, tool, Version control, asked for in many job postings". It begins
 * with what is written in the shape, by which it can be called aloud.
 */
export const describeMark = ({ name, kind, note, category, hot, hub, known, pinned }: NodeMark): string =>
  [
    name,
    note,
    kindWords(kind).one,
    category == null ? undefined : inWords(category),
    hot === true ? 'asked for in many job postings' : undefined,
    hub === true ? 'a hub that nearly every role uses' : undefined,
    known === true ? 'known' : undefined,
    pinned === true ? 'pinned' : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
