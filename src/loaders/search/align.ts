import { COST } from './rank.ts';
import type { Reading, Segment } from './Reading.ts';
import type { Term } from './Terms.ts';

/** The words of a name that count, the first ones: their places fit the bits of a number. */
export const MOST_PLACES = 30;

/**
 * What it costs to lay a reading on the words of a name: each segment in turn takes the word that
 * costs least, the leftmost of equals, each word once. Undefined where one finds none.
 *
 * @param positions takes in, for each segment, the index of its word; one that is read as two stands
 *   at the next one too
 */
export function align(
  { segments, cost: readingCost }: Reading,
  terms: readonly Term[],
  positions?: number[],
): number | undefined {
  let cost = readingCost;
  let taken = 0;
  let rest = terms.length;
  let before = -1;
  let inOrder = true;
  for (const segment of segments) {
    const at = bestPlace(segment, terms, taken);
    if (at < 0) return undefined;
    cost += costAt(segment, terms, at);
    taken |= (segment.then ? 3 : 1) << at;
    rest -= segment.then ? 2 : 1;
    inOrder &&= at > before;
    before = at;
    positions?.push(at);
  }
  return cost + (inOrder ? 0 : COST.order) + COST.rest * Math.min(rest, COST.mostRest);
}

/** The index of the word that a segment takes, -1 if there is none. */
function bestPlace(segment: Segment, terms: readonly Term[], taken: number): number {
  let best = -1;
  let least = Infinity;
  for (let at = 0; at < terms.length; at += 1) {
    if (taken & ((segment.then ? 3 : 1) << at)) continue;
    const cost = costAt(segment, terms, at);
    if (cost >= least) continue;
    least = cost;
    best = at;
  }
  return best;
}

/** What a segment costs at a word, infinite where it does not mean it. */
function costAt({ meanings, then }: Segment, terms: readonly Term[], at: number): number {
  const cost = costOf(meanings, terms[at]);
  return then && cost < Infinity ? cost + costOf(then.meanings, terms[at + 1]) : cost;
}

const costOf = (meanings: Segment['meanings'], term: Term | undefined): number =>
  (term && meanings.get(term)) ?? Infinity;
