import type { MarkKind } from './types.ts';

/** How a node looks: a role is a filled box, what is learnt a pill, anything else a box, a typed text a box with sharp corners. */
export type Form = 'role' | 'pill' | 'box' | 'text';

export function formOf(kind: MarkKind): Form {
  if (kind === 'ROLE') return 'role';
  if (kind === 'TEXT') return 'text';
  return kind === 'TOOL' || kind === 'FRAMEWORK' || kind === 'SKILL' ? 'pill' : 'box';
}
