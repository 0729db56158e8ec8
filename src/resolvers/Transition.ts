import type { TransitionItem } from '../loaders/weighedItems.ts';
import type { CoverageResolvers, TransitionResolvers, TransitionSharedArgs } from './generated.ts';
import { firstOf } from './page.ts';

type Lists = Readonly<Record<'shared' | 'missing' | 'surplus', readonly TransitionItem[]>>;

const list =
  (of: keyof Lists) =>
  (lists: Lists, { first }: TransitionSharedArgs): TransitionItem[] =>
    firstOf(lists[of], first);

/** The lists of a transition or a coverage, and how long they are. */
const lists = {
  counts: ({ shared, missing, surplus }: Lists) => ({
    shared: shared.length,
    missing: missing.length,
    surplus: surplus.length,
  }),
  shared: list('shared'),
  missing: list('missing'),
  surplus: list('surplus'),
};

export const Transition: TransitionResolvers = lists;
export const Coverage: CoverageResolvers = lists;
