import type { AliasFact } from '../../facts/facts.ts';
import { fold } from '../../graph/fold.ts';
import type { Kind } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';
import type { EntityClaim, LinkClaim } from '../pipeline/claims.ts';
import { topicKey } from './keys.ts';
import type { TopicPage } from './readPages.ts';
import type { TopicLists } from './topicLists.ts';

/**
 * What a page says of something that the graph knows already: a page of something else is left out. Its names
 * are looser than synonyms, so all of them are loose aliases, and it renames nothing.
 */
export function pageClaim(page: TopicPage, { names, skills, distinct }: TopicLists): EntityClaim {
  const { line, bytes, slug, description, url } = page;
  const name = distinct.get(page.name) ?? names.get(slug) ?? page.name;
  const aliases = [page.name, slug, ...page.aliases].filter((alias) => fold(alias) !== fold(name));
  return {
    line,
    bytes,
    key: topicKey(slug),
    name,
    isNameless: true,
    kind: skills.has(slug) ? 'SKILL' : 'TOOL',
    says: { description, url: url ?? null },
    isDistinct: distinct.has(page.name),
    onlyKnown: true,
    aliases: aliases.map((alias): AliasFact => ({ name: alias, kind: 'LOOSE' })),
    areAllAliases: true,
  };
}

export const relatedClaims = ({ line, bytes, slug, related }: TopicPage): LinkClaim[] =>
  related.map((other) => ({
    line,
    bytes,
    from: topicKey(slug),
    to: topicKey(other),
    relation: relatedTo,
    figure: null,
  }));

const relatedTo = (from: Kind, to: Kind): Relation | undefined =>
  from === 'TOOL' && to === 'TOOL' ? 'RELATED_TO' : undefined;
