import type { EntityEdit } from '../../facts/entityEdits.ts';
import type { Claim, EntityState } from '../../facts/entityState.ts';
import { FIELDS, type SourceId } from '../../facts/facts.ts';
import { sorted } from '../../facts/values.ts';
import type { LineOf } from './lineSchema.ts';

type Says = LineOf<'entity'>;

/**
 * What the sources of an entity say after a line of it.
 *
 * @param fileSource whose claim the line is where it names no source
 * @returns a text where the line contradicts itself
 */
export function stateAfter(before: EntityState, says: Says, fileSource: SourceId): EntityState | string {
  const sources = says.sources ?? (says.says && Object.keys(says.says));
  if (sources === undefined) return spokenFor(fileSource, before, says);
  const other = Object.keys(says.says ?? {}).find((source) => !sources.includes(source));
  if (other !== undefined) return `says what ${other} says, which is none of its sources`;
  const claims = new Map(before.claims);
  for (const source of sources) {
    const claim = says.says?.[source] ?? (sources.length === 1 ? says : undefined);
    if (!claim) return `names the source ${source}, and not what it says`;
    claims.set(source, claimOf({}, claim));
  }
  const retiredBy = before.retiredBy.filter((source) => !sources.includes(source));
  return { claims, retiredBy: sorted([...retiredBy, ...(says.retiredBy ?? [])]) };
}

/** The line is what the source of the file says: what it leaves out stays as that source said it before. */
function spokenFor(source: SourceId, before: EntityState, says: Says): EntityState {
  const claims = new Map(before.claims).set(source, claimOf(before.claims.get(source) ?? {}, says));
  const isRetired =
    says.status === undefined ? before.retiredBy.includes(source) : says.status === 'DEPRECATED';
  const others = before.retiredBy.filter((other) => other !== source);
  return { claims, retiredBy: sorted([...others, ...(isRetired ? [source] : [])]) };
}

function claimOf(
  before: Claim,
  said: Readonly<Partial<Record<keyof Claim, string | null | undefined>>>,
): Claim {
  const claim: Claim = {};
  for (const field of FIELDS) {
    const value = said[field] === undefined ? before[field] : said[field];
    if (value !== null && value !== undefined) claim[field] = value;
  }
  return claim;
}

/**
 * What no claim says and yet stands, such as the last words of an entity that has lost its sources. Undefined where the
 * claims say everything, or where the graph has words of its own.
 */
export function wordsOf(
  { stored, state: before }: EntityEdit,
  says: Says,
  state: EntityState,
): Claim | undefined {
  const isSaid = [...state.claims.values()].some(({ name }) => name !== undefined);
  if (isSaid || says.name === undefined) return undefined;
  const words = claimOf({}, says);
  if (!stored) return words;
  const isOther = FIELDS.some((field) => (stored[field] ?? undefined) !== words[field]);
  return before.claims.size === 0 && state.claims.size === 0 && isOther ? words : undefined;
}
