import type { EntityClaim } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import type { EscoLists } from './lists.ts';
import type { ConceptRow, GroupRow, OccupationRow } from './tables.ts';
import { looseAliases } from './texts.ts';
import { idIn } from './uri.ts';

const RELEASED = 'released';

/** Whether ESCO has taken a concept back; undefined where the row does not tell. */
export const isRetired = ({ status }: ConceptRow): boolean | undefined =>
  status === undefined || status === '' ? undefined : status !== RELEASED;

/** The definition is for the few concepts without a description. */
export const descriptionOf = ({ description, definition }: ConceptRow): string | undefined =>
  [description, definition].find((text) => text !== undefined && text !== '');

export const occupationClaim = (
  { line, bytes, row }: GoodRow<OccupationRow>,
  { distinct, groups }: EscoLists,
): EntityClaim => {
  const { key, name, altLabels, hiddenLabels, iscoGroup = '' } = row;
  return {
    line,
    bytes,
    key,
    name: distinct.get(name) ?? name,
    isDistinct: distinct.has(name),
    kind: 'ROLE',
    says: { category: groups.get(iscoGroup.slice(0, 1)), description: descriptionOf(row) },
    aliases: looseAliases(name, [altLabels, hiddenLabels]),
    areAllAliases: altLabels !== undefined,
    isRetired: isRetired(row),
  };
};

/**
 * A group has its code in its name, since ESCO gives one label to a group and to the only group in it, and an
 * occupation's name in the plural to the group of such occupations: neither may be taken for the other.
 */
export function iscoGroupClaim({ line, bytes, row }: GoodRow<GroupRow>): EntityClaim {
  const code = row.code === undefined || row.code === '' ? idIn(row.key).replace(/^C/, '') : row.code;
  return {
    ...groupClaim(row, `ISCO ${code}`),
    line,
    bytes,
    otherKeys: [`isco:${code}`],
    kind: 'ROLE',
    says: { category: 'ISCO_GROUP', description: descriptionOf(row) },
  };
}

const ISCED = 'esco:isced-f/';

/** A group of skills, or a field of education by ISCED-F. */
export function skillGroupClaim({ line, bytes, row }: GoodRow<GroupRow>): EntityClaim {
  const isField = row.key.startsWith(ISCED);
  const code = row.code !== undefined && row.code !== '' ? row.code : isField ? idIn(row.key) : '';
  return {
    ...groupClaim(row, code === '' ? '' : `${isField ? 'ISCED-F' : 'ESCO'} ${code}`),
    line,
    bytes,
    kind: 'SKILL',
    says: { category: 'SKILL_GROUP', description: descriptionOf(row) },
  };
}

function groupClaim(row: GroupRow, code: string) {
  const { key, name: label, altLabels, hiddenLabels } = row;
  const name = code === '' ? label : `${label} (${code})`;
  return {
    key,
    name,
    isDistinct: true,
    aliases: looseAliases(name, [label, altLabels, hiddenLabels]),
    areAllAliases: altLabels !== undefined,
    isRetired: isRetired(row),
  };
}
