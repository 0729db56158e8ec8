import { KINDS, TECHNOLOGIES, type Kind } from './kind.ts';

interface Ends {
  readonly from: readonly Kind[];
  /** `same` where both ends are of one kind. */
  readonly to: readonly Kind[] | 'same';
}

/** Which kinds each relation may join, from → to. */
const ENDS = {
  REQUIRES: { from: ['ROLE', 'SPECIALIZATION'], to: ['SKILL'] },
  USES: { from: ['ROLE', 'SPECIALIZATION', 'ACTIVITY', 'PROJECT'], to: TECHNOLOGIES },
  SPECIALIZES_IN: { from: ['ROLE'], to: ['SPECIALIZATION'] },
  PERFORMS: { from: ['ROLE'], to: ['ACTIVITY'] },
  EXERCISES: { from: ['ACTIVITY', 'PROJECT'], to: ['SKILL'] },
  BUILDS: { from: ['ROLE'], to: ['PROJECT'] },
  BUILT_ON: { from: ['FRAMEWORK'], to: TECHNOLOGIES },
  CERTIFIES: { from: ['CREDENTIAL'], to: ['SKILL', 'TOOL', 'FRAMEWORK'] },
  NEEDS: { from: ['SKILL'], to: ['SKILL'] },
  BROADER: { from: ['SKILL', 'ROLE', 'TOOL'], to: 'same' },
  RELATED_TO: { from: ['ROLE', 'TOOL'], to: 'same' },
  ALSO_TITLED: { from: ['ROLE'], to: ['ROLE'] },
  LEADS_TO: { from: ['ROLE'], to: ['ROLE'] },
  WORKS_WITH: { from: ['ROLE'], to: ['ROLE'] },
  MENTORS: { from: ['ROLE'], to: ['ROLE'] },
  REPLACED_BY: { from: KINDS, to: KINDS },
} as const satisfies Record<string, Ends>;

export type Relation = keyof typeof ENDS;

const isRelation = (name: string): name is Relation => Object.hasOwn(ENDS, name);

/** The relations between entities, as relationship types of the store. */
export const RELATIONS: readonly Relation[] = Object.keys(ENDS).filter(isRelation);

export const relationNamed = (name: string): Relation | undefined => (isRelation(name) ? name : undefined);

/** Whether the model allows this relation between entities of these kinds. */
export function relationAllows(relation: Relation, from: Kind, to: Kind): boolean {
  const ends: Ends = ENDS[relation];
  if (!ends.from.includes(from)) return false;
  return ends.to === 'same' ? from === to : ends.to.includes(to);
}

/** The relations, or all of them where none are named. */
export const relationsOf = (relations: readonly Relation[] | null | undefined): Relation[] => [
  ...(relations ?? RELATIONS),
];
