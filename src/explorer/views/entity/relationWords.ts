import type { Relation } from '../../../graph/relation.ts';

/** How a link reads from the entity that it leads from, and from the one that it leads to. */
const WORDS: Readonly<Record<Relation, readonly [out: string, back: string]>> = {
  REQUIRES: ['requires', 'required by'],
  USES: ['uses', 'used by'],
  SPECIALIZES_IN: ['specializes in', 'specialization of'],
  PERFORMS: ['performs', 'performed by'],
  EXERCISES: ['exercises', 'exercised by'],
  BUILDS: ['builds', 'built by'],
  BUILT_ON: ['built on', 'basis of'],
  CERTIFIES: ['certifies', 'certified by'],
  NEEDS: ['needs', 'needed by'],
  BROADER: ['part of', 'includes'],
  RELATED_TO: ['related to', 'related to'],
  ALSO_TITLED: ['also titled', 'also titled'],
  LEADS_TO: ['leads to', 'reached from'],
  WORKS_WITH: ['works with', 'works with'],
  MENTORS: ['mentors', 'mentored by'],
  REPLACED_BY: ['replaced by', 'replaces'],
};

/** "uses", or "used by" where the link leads to the entity that was asked. */
export const relationWords = (relation: Relation, direction: 'OUT' | 'IN'): string =>
  WORDS[relation][direction === 'OUT' ? 0 : 1];
