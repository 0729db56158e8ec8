import { readEntityState, type Claim, type EntityState, type Stored } from './entityState.ts';
import { FIELDS, type EntityFact, type SourceId } from './facts.ts';

/** What the sources of a stored entity say after one more fact. */
export function mergeEntity(stored: Stored | undefined, fact: EntityFact, source: SourceId): EntityState {
  const { claims, retiredBy } = readEntityState(stored);
  const claim = claimAfter(claims.get(source) ?? {}, fact);
  const others = retiredBy.filter((other) => other !== source);
  const isRetired = fact.isRetired ?? retiredBy.includes(source);
  return {
    claims: new Map([...claims, [source, claim]]),
    retiredBy: isRetired ? [...others, source] : others,
  };
}

/** A field that the fact leaves out stays, one that is null goes. */
function claimAfter(before: Claim, fact: EntityFact): Claim {
  const claim: Claim = {};
  for (const field of FIELDS) {
    const said = fact[field];
    const value = said === undefined ? before[field] : said;
    if (value !== null && value !== undefined) claim[field] = value;
  }
  return claim;
}
