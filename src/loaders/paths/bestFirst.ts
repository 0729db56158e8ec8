import { Heap } from 'heap-js';
import { giveUpAfter } from './giveUpAfter.ts';
import { remainders, type Course, type Remainders } from './remainders.ts';
import type { Territory } from './Territory.ts';
import type { FoundPath } from './types.ts';

interface Partial {
  readonly ids: readonly string[];
  readonly mask: number;
  readonly penalty: number;
  /** The least penalty that any path which begins so can have. */
  readonly bound: number;
}

export interface Steps {
  left: number;
  readonly until?: number | undefined;
}

/**
 * The paths of exactly the course's length, best first: by penalty, then by ids node by node.
 * Each one yielded is the next in that order. Ends early, with `steps.left` at 0, when the steps are spent.
 */
export function* bestFirst(territory: Territory, course: Course, steps: Steps): Generator<FoundPath> {
  const levels = remainders(territory, course);
  const bound = levels[0]?.get(course.from)?.[0] ?? Infinity;
  if (bound === Infinity) return;
  const heap = new Heap<Partial>(compare);
  heap.push({ ids: [course.from], mask: 0, penalty: 0, bound });
  while (steps.left > 0) {
    giveUpAfter(steps.until);
    const best = heap.pop();
    if (!best) return;
    if (best.ids.length > course.length) {
      yield { ids: best.ids, penalty: best.penalty };
      continue;
    }
    for (const further of extend(best, levels, territory, course)) {
      heap.push(further);
      steps.left -= 1;
    }
  }
}

function* extend(
  { ids, mask, penalty }: Partial,
  levels: readonly Remainders[],
  { graph }: Territory,
  course: Course,
): Generator<Partial> {
  const level = levels[ids.length];
  for (const id of graph.neighbours(ids[ids.length - 1] ?? course.from)) {
    const rest = level?.get(id);
    if (!rest || ids.includes(id)) continue;
    const met = mask | (course.bits.get(id) ?? 0);
    const sofar = penalty + (id === course.to ? 0 : graph.penalty(id));
    const bound = sofar + (rest[met] ?? Infinity);
    if (bound < Infinity) yield { ids: [...ids, id], mask: met, penalty: sofar, bound };
  }
}

/** A path that another one begins with comes first, so that nothing smaller can follow it. */
function compare(a: Partial, b: Partial): number {
  if (a.bound !== b.bound) return a.bound - b.bound;
  const shared = Math.min(a.ids.length, b.ids.length);
  for (let index = 0; index < shared; index += 1) {
    const [left = '', right = ''] = [a.ids[index], b.ids[index]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.ids.length - b.ids.length;
}
