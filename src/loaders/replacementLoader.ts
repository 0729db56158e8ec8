import type { Entity } from '../graph/entity.ts';
import type { Reader } from '../store/Store.ts';
import { linksLoader, type LinksQuestion } from './linksLoader.ts';

/** What replaces an entity: the heaviest link first. More than a few are not looked at. */
const REPLACEMENTS: LinksQuestion = {
  relations: ['REPLACED_BY'],
  direction: 'OUT',
  filter: {},
  includeDeprecated: true,
  first: 20,
};

/** What stands in the place of a DEPRECATED entity; null where nothing does, and for one that is in use. */
export type ReplacementLoader = (entity: Entity) => Promise<Entity | null>;

/**
 * Follows REPLACED_BY to its end: to the first entity in use, or where it leads no further. One statement a step,
 * for however many entities. Of several replacements one in use comes first, then the heaviest link, then by id.
 */
export function replacementLoader(reader: Reader): ReplacementLoader {
  const links = linksLoader(reader, REPLACEMENTS);
  return async (entity) => {
    const met = new Set([entity.id]);
    let last = entity;
    while (last.status === 'DEPRECATED') {
      const row = await links.load(last.id);
      const others = (row?.links ?? []).map((link) => link.entity).filter(({ id }) => !met.has(id));
      const next = others.find(({ status }) => status === 'ACTIVE') ?? others[0];
      if (!next) break;
      met.add(next.id);
      last = next;
    }
    return last === entity ? null : last;
  };
}
