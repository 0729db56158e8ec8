import { badUserInput } from '../graph/errors.ts';
import type { Kind } from '../graph/kind.ts';
import { connectors } from './connectors.ts';
import type { Context } from './context.ts';
import { entities } from './entities.ts';
import type { QueryResolvers } from './generated.ts';
import { extract } from './extract.ts';
import { list } from './lists.ts';
import { nextSteps } from './nextSteps.ts';
import { paths } from './paths.ts';
import { queryTransition } from './queryTransition.ts';
import { resolve } from './resolve.ts';
import { roleMatrix } from './roleMatrix.ts';
import { search } from './search.ts';

const MOST_NODES = 200;

/** A field of Query that names one entity of a kind. */
const one =
  (kind: Kind) =>
  (_: unknown, { ref }: { ref: string }, { loaders }: Context) =>
    loaders.resolve(ref, [kind]);

export const Query: QueryResolvers = {
  node: (_, { id }, { loaders }) => loaders.entity(id),
  nodes: async (_, { ids }, { loaders }) => {
    if (ids.length > MOST_NODES) {
      throw badUserInput(`ids: ${ids.length} are too many. Ask for at most ${MOST_NODES} at once.`);
    }
    return Promise.all(ids.map((id) => loaders.entity(id)));
  },
  entity: (_, { ref }, { loaders }) => loaders.resolve(ref, null),
  entities,
  role: one('ROLE'),
  skill: one('SKILL'),
  tool: one('TOOL'),
  framework: one('FRAMEWORK'),
  specialization: one('SPECIALIZATION'),
  activity: one('ACTIVITY'),
  project: one('PROJECT'),
  credential: one('CREDENTIAL'),
  roles: list('ROLE'),
  skills: list('SKILL'),
  tools: list('TOOL'),
  frameworks: list('FRAMEWORK'),
  specializations: list('SPECIALIZATION'),
  activities: list('ACTIVITY'),
  projects: list('PROJECT'),
  credentials: list('CREDENTIAL'),
  connectors,
  paths,
  roleMatrix,
  search,
  transition: queryTransition,
  nextSteps,
  resolve,
  extract,
  graph: () => ({}),
};
