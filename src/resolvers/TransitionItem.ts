import { MICRO, type TransitionItem as Item } from '../loaders/weighedItems.ts';
import { buildsOn } from './buildsOn.ts';
import type { TransitionItemResolvers } from './generated.ts';
import { inWords, otherRoles, sentence } from './sentence.ts';

export const TransitionItem: TransitionItemResolvers = {
  weight: ({ micro }) => micro / MICRO,
  essential: (item) => isMarked(item, 'essential'),
  hot: (item) => isMarked(item, 'hot'),
  inDemand: (item) => isMarked(item, 'inDemand'),
  buildsOn: ({ entity, had }, _, { loaders }) => buildsOn(loaders, entity.id, had),
  why: async (item, _, { loaders }) => why(item, await buildsOn(loaders, item.entity.id, item.had)),
};

/** What a source says of the target. */
const isMarked = ({ isAsked, link }: Item, mark: 'essential' | 'hot' | 'inDemand'): boolean =>
  isAsked && (link?.[mark] ?? false);

function why(item: Item, basis: readonly { readonly name: string }[]): string {
  const marks = [
    isMarked(item, 'essential') ? 'essential' : [],
    isMarked(item, 'hot') ? 'hot' : [],
    isMarked(item, 'inDemand') ? 'in demand' : [],
  ].flat();
  return sentence([
    ...marks,
    otherRoles(item.otherRoles),
    ...(basis.length > 0 ? [`builds on ${inWords(basis.map(({ name }) => name))}, which you have`] : []),
  ]);
}
