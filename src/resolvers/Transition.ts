import type { TransitionItem } from '../loaders/weighedItems.ts';
import type { TransitionResolvers, TransitionSharedArgs } from './generated.ts';
import { firstOf } from './page.ts';

const list =
  (of: 'shared' | 'missing' | 'surplus') =>
  (
    lists: Readonly<Record<typeof of, readonly TransitionItem[]>>,
    { first }: TransitionSharedArgs,
  ): TransitionItem[] =>
    firstOf(lists[of], first);

export const Transition: TransitionResolvers = {
  counts: ({ shared, missing, surplus }) => ({
    shared: shared.length,
    missing: missing.length,
    surplus: surplus.length,
  }),
  shared: list('shared'),
  missing: list('missing'),
  surplus: list('surplus'),
};
