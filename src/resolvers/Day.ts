import type { DayResolvers } from './generated.ts';

export const Day: DayResolvers = {
  slots: ({ of }, _, { loaders }) => (of === null ? [] : loaders.days.slots(of)),
};
