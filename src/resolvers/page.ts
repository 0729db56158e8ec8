import { badUserInput } from '../graph/errors.ts';
import type { PageRequest } from '../loaders/page.ts';

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const DEFAULT_FIRST = 20;
const MAX_FIRST = 200;
const MOST_ITEMS = 1000;

/** @throws RolegraphError BAD_USER_INPUT unless `first` is from 1 to 200 */
export function pageRequest({ first, after }: PageArguments): PageRequest {
  return { first: within('first', first ?? DEFAULT_FIRST, 1, MAX_FIRST), after };
}

/** @throws RolegraphError BAD_USER_INPUT unless the argument is within its bounds */
export function within(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw badUserInput(`${name}: ${value} is out of range. Ask for ${least} to ${most}.`);
}

/** The first of a list that is no connection: whole where `first` is left out, but for the very longest. */
export const firstOf = <T>(
  items: readonly T[],
  first: number | null | undefined,
  most: number = MOST_ITEMS,
): T[] => items.slice(0, within('first', first ?? most, 1, most));
