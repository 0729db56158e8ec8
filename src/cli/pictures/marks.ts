import type { LinkMark, NodeMark } from '../../drawing/types.ts';
import type { EntityAnswer, LinkAnswer } from '../shapes.ts';

/** What a line is as wide as where no source gives a figure. */
const USUAL_STRENGTH = 0.5;

type More = Pick<NodeMark, 'hot' | 'hub' | 'category'>;

/** An entity of an answer as a node of a picture. */
export const nodeMark = ({ id, name, kind }: EntityAnswer, more: More = {}): NodeMark => ({
  id,
  name,
  kind,
  ...more,
});

/** A link of an answer as a link of a picture. */
export const linkMark = ({ from, relation, to, weight }: LinkAnswer): LinkMark => ({
  from: from.id,
  to: to.id,
  relation,
  strength: weight ?? USUAL_STRENGTH,
});

/** Each once, as it came first. */
export function onceEach<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of all) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}

export const idOf = ({ id }: { readonly id: string }): string => id;

/** "Git", "Git and Python", "Git, Python and SQL". */
export function inOneBreath(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
