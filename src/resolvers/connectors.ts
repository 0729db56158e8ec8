import { badUserInput } from '../graph/errors.ts';
import { connection } from './connection.ts';
import type { QueryConnectorsArgs, QueryResolvers } from './generated.ts';
import { pageRequest, within } from './page.ts';

const MOST = 10;
/** References that are looked up at all; several may mean one entity. */
const MOST_REFS = 50;

export const connectors: QueryResolvers['connectors'] = async (_, args: QueryConnectorsArgs, { loaders }) => {
  const request = pageRequest(args);
  if (args.between.length > MOST_REFS) throw tooMany(args.between.length);
  const given = await loaders.resolveAll(args.between, null);
  const between = [...new Set(given.map(({ id }) => id))];
  if (between.length > MOST) throw tooMany(between.length);
  if (between.length < 2) throw tooFew(args.between, between);
  const page = await loaders.connectors({
    ...request,
    between,
    kinds: args.kinds,
    relations: args.relations,
    atLeast: within('atLeast', args.atLeast ?? between.length, 1, between.length),
    orderBy: args.orderBy ?? 'DISTINCTIVE',
    includeDeprecated: args.includeDeprecated ?? false,
  });
  return { ...connection(page), totalCount: page.totalCount };
};

const tooMany = (count: number) =>
  badUserInput(`between: ${count} entities are too many. Give 2 to ${MOST}.`);

function tooFew(refs: readonly string[], ids: readonly string[]) {
  const same =
    refs.length > 1 ? ` All of ${refs.map((ref) => `"${ref}"`).join(', ')} are ${ids[0] ?? ''}.` : '';
  return badUserInput(`between: give 2 to ${MOST} different entities.${same}`);
}
