import { inWords } from '../graph/inWords.ts';
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
