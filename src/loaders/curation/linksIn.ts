import type { Changes } from '../../facts/changes.ts';
import type { LinkEnds } from '../../facts/facts.ts';
import { relationNamed } from '../../graph/relation.ts';

/** The links that a change has made, changed or removed. */
export const linksIn = ({ linked, relinked, unlinked }: Changes): LinkEnds[] =>
  [...linked, ...relinked, ...unlinked].flatMap((key) => {
    const [from = '', name = '', to = ''] = key.split(' ');
    const relation = relationNamed(name);
    return relation ? [{ from, relation, to }] : [];
  });
