import { linkKey, type LinkEnds } from './facts.ts';

/** What a write has done to entities and links; each is in one list at most. */
export interface Changes {
  readonly created: Set<string>;
  readonly updated: Set<string>;
  readonly deprecated: Set<string>;
  readonly linked: Set<string>;
  readonly relinked: Set<string>;
  readonly unlinked: Set<string>;
  /** Ids of entities whose kept degrees may be out of date. */
  readonly touched: Set<string>;
  /** Ids of entities that went out of use or came back: the degrees of their neighbours change too. */
  readonly turned: Set<string>;
}

export const noChanges = (): Changes => ({
  created: new Set(),
  updated: new Set(),
  deprecated: new Set(),
  linked: new Set(),
  relinked: new Set(),
  unlinked: new Set(),
  touched: new Set(),
  turned: new Set(),
});

export const LISTS = ['created', 'updated', 'deprecated', 'linked', 'relinked', 'unlinked'] as const;

export const totalOf = (changes: Changes): number => LISTS.reduce((sum, list) => sum + changes[list].size, 0);

/** Notes that an entity has changed, unless more than that is known of it. */
export function noteUpdate(changes: Changes, id: string): void {
  if (!changes.created.has(id) && !changes.deprecated.has(id)) changes.updated.add(id);
}

export function noteLink(changes: Changes, ends: LinkEnds, how: 'linked' | 'relinked' | 'unlinked'): void {
  changes[how].add(linkKey(ends));
  changes.touched.add(ends.from);
  changes.touched.add(ends.to);
}
