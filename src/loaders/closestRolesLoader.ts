import { closestRoles } from '../statements/closestRoles.ts';
import type { Reader } from '../store/Store.ts';
import { MICRO, shareOf } from './weighedItems.ts';

/** A role that is near to what one has. */
export interface ClosestRole {
  readonly id: string;
  /** The weight of what is had of what it asks, over the geometric mean of all that is had and all that it asks, or roles ask on average where that is more; above 0, up to 1. */
  readonly score: number;
  /** The weight of what is had over that of all that it asks, 0 to 1. */
  readonly readiness: number;
  /** Ids of all that is had. */
  readonly have: readonly string[];
}

/**
 * The ACTIVE roles nearest to what one has, ties by id.
 *
 * @param have different ids of tools, frameworks and skills
 */
export async function loadClosestRoles(
  reader: Reader,
  have: readonly string[],
  first: number,
): Promise<ClosestRole[]> {
  if (have.length === 0) return [];
  const rows = await closestRoles.run(reader, { have: [...have], first });
  return rows.map(({ id, had, asked, score }) => ({
    id,
    score: score / MICRO,
    readiness: shareOf(had, asked),
    have,
  }));
}
