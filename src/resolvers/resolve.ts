import { badUserInput } from '../graph/errors.ts';
import type { QueryResolvers } from './generated.ts';

const MOST_LETTERS = 200;

export const resolve: QueryResolvers['resolve'] = async (_, { name, kind }, { loaders }) => {
  if (name.length > MOST_LETTERS) {
    throw badUserInput(`name: ${name.length} characters are too many. Give at most ${MOST_LETTERS}.`);
  }
  const { id, how, candidates } = await loaders.resolution(name, kind ?? null);
  const ids = id === null ? candidates : [id];
  const entities = await Promise.all(ids.map((one) => loaders.known(one)));
  const [entity = null] = entities;
  return id === null ? { entity: null, how, candidates: entities } : { entity, how, candidates: [] };
};
