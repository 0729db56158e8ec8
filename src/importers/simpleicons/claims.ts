import { fold } from '../../graph/fold.ts';
import type { EntityClaim } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import type { Brand } from './brands.ts';
import type { KeptBrands } from './keptBrands.ts';

/** The id of the source, in `data/sources.yaml` and in external ids. */
export const SIMPLE_ICONS = 'simpleicons';

export const brandKey = (slug: string): string => `${SIMPLE_ICONS}:${slug}`;

/** Whether a brand only shares its title with something that the graph has, and is nothing else there. */
export const isElsewhere = ({ slug, title }: Brand, { namesakes, distinct, same }: KeptBrands): boolean =>
  namesakes.has(slug) || (distinct.has(title) && !same.has(slug));

/** What a brand adds to the tool or framework whose mark it is. */
export const brandClaim = ({ row, line, bytes }: GoodRow<Brand>, kept: KeptBrands): EntityClaim => ({
  line,
  bytes,
  key: brandKey(row.slug),
  name: row.title,
  kind: 'TOOL',
  says: { icon: row.slug, color: row.hex },
  isDistinct: kept.distinct.has(row.title),
  onlyKnown: true,
  aliases: namesOf(row, kept.wrong.get(row.slug) ?? []).map((name) => ({ name, kind: 'LOOSE' })),
  areAllAliases: true,
});

/** Its other names, former ones and those in other languages. */
function namesOf({ title, aliases: { aka, old, loc } }: Brand, wrong: readonly string[]): string[] {
  const left = new Set([title, ...wrong].map(fold));
  return [...aka, ...old, ...Object.values(loc)].filter((name) => !left.has(fold(name)));
}
