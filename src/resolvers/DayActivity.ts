import type { Entity } from '../graph/entity.ts';
import { LEARNABLE, type Kind } from '../graph/kind.ts';
import type { LinksQuestion } from '../loaders/linksLoader.ts';
import type { Context } from './context.ts';
import type { DayActivityResolvers } from './generated.ts';

/** One question for all three kinds, so that they share one statement. */
const INVOLVED: LinksQuestion = {
  relations: ['USES', 'EXERCISES'],
  kinds: LEARNABLE,
  direction: 'OUT',
  filter: {},
  includeDeprecated: false,
  first: 200,
};

const involved =
  (kind: Kind) =>
  async ({ activity }: { activity: Entity }, _: unknown, { loaders }: Context): Promise<Entity[]> => {
    const { edges } = await loaders.links(activity.id, INVOLVED);
    return edges.map(({ node }) => node).filter((entity) => entity.kind === kind);
  };

export const DayActivity: DayActivityResolvers = {
  tools: involved('TOOL'),
  frameworks: involved('FRAMEWORK'),
  skills: involved('SKILL'),
};
