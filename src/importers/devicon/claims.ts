import { fold } from '../../graph/fold.ts';
import type { EntityClaim } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import type { KeptTechnologies } from './keptTechnologies.ts';
import type { Technology } from './technologies.ts';

/** The id of the source, in `data/sources.yaml` and in external ids. */
export const DEVICON = 'devicon';

export const technologyKey = (slug: string): string => `${DEVICON}:${slug}`;

/** A logo in plain white is drawn so for dark ground: it is no colour of the brand. */
const WHITE = '#ffffff';

/** What a technology adds to the entity that it is. A slug is there to be recognised by, and is no name. */
export function technologyClaim(
  { row, line, bytes }: GoodRow<Technology>,
  kept: KeptTechnologies,
): EntityClaim {
  return {
    line,
    bytes,
    key: technologyKey(row.name),
    name: row.name,
    isNameless: true,
    kind: 'TOOL',
    says: {
      category: categoryOf(row, kept) ?? null,
      color: row.color === undefined || row.color === WHITE ? null : row.color,
    },
    onlyKnown: true,
    aliases: namesOf(row, kept.wrong.get(row.name) ?? []).map((name) => ({ name, kind: 'LOOSE' })),
    areAllAliases: true,
  };
}

const namesOf = ({ altnames }: Technology, wrong: readonly string[]): string[] => {
  const left = new Set(wrong.map(fold));
  return altnames.filter((name) => !left.has(fold(name)));
};

/** The category that its tags prove, if they do. */
function categoryOf(
  { name, tags }: Pick<Technology, 'name' | 'tags'>,
  { rules, except }: Pick<KeptTechnologies, 'rules' | 'except'>,
): string | undefined {
  if (except.has(name)) return undefined;
  return rules.find(({ tag, not }) => tags.includes(tag) && !not.some((other) => tags.includes(other)))
    ?.category;
}
