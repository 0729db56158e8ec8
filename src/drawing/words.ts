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

/** A share of all, 0 to 1, as one reads it: "20%", "1.4%". */
export const shareInWords = (share: number): string => {
  const percent = share * 100;
  return `${percent.toFixed(percent > 0 && percent < 9.5 ? 1 : 0)}%`;
};

/** "tool", and "Tools" as a heading. */
export const kindWords = (kind: MarkKind): { readonly one: string; readonly several: string } =>
  KIND_WORDS[kind];

/**
 * Whether a node has a star. It is about what one learns: on a role it would say that the role is in demand, while it is
 * what the role is asked about that is.
 */
export const isStarred = ({ hot, kind }: NodeMark): boolean => hot === true && kind !== 'ROLE';

/**
 * A node for those who do not see its shape: "Git, tool, Version control, asked for in many job postings". It begins
 * with what is written in the shape, by which it can be called aloud.
 */
export const describeMark = (mark: NodeMark): string => {
  const { name, kind, note, category, hub, known, pinned } = mark;
  return [
    name,
    note,
    kindWords(kind).one,
    category == null ? undefined : inWords(category),
    isStarred(mark) ? 'asked for in many job postings' : undefined,
    hub === true ? 'a hub that nearly every role uses' : undefined,
    known === true ? 'known' : undefined,
    pinned === true ? 'pinned' : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
};
