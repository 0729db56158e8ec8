import { badUserInput } from '../graph/errors.ts';
import type { NoPathReason, PathsQuestion } from '../loaders/pathsLoader.ts';
import type { QueryPathsArgs, QueryResolvers } from './generated.ts';
import { within } from './page.ts';

const MOST_THROUGH = 3;
const MOST_AVOIDED = 50;
const MOST_HOPS = 6;

export const paths: QueryResolvers['paths'] = async (_, args: QueryPathsArgs, { loaders }) => {
  checkLength('through', args.through, MOST_THROUGH);
  checkLength('avoid', args.avoid, MOST_AVOIDED);
  const maxHops = within('maxHops', args.maxHops ?? 4, 1, MOST_HOPS);
  const first = within('first', args.first ?? 5, 1, 50);
  const [stops, avoided] = [listOf(args.through), listOf(args.avoid)];
  const [from, to, ...others] = await loaders.resolveAll([args.from, args.to, ...stops, ...avoided], null);
  if (!from || !to) throw badUserInput('from and to: both are needed.');
  const ids = others.map(({ id }) => id);
  const question: PathsQuestion = {
    from,
    to,
    kinds: args.kinds,
    relations: args.relations,
    through: ids.slice(0, stops.length),
    avoid: ids.slice(stops.length),
    maxHops,
    first,
    includeDeprecated: args.includeDeprecated ?? false,
  };
  const answer = await loaders.paths(question);
  if ('paths' in answer) return { paths: [...answer.paths], truncated: answer.truncated };
  return { ...answer, message: messageFor(answer.reason, question, args) };
};

const listOf = (refs: readonly string[] | null | undefined): readonly string[] => refs ?? [];

function checkLength(name: string, refs: readonly string[] | null | undefined, most: number): void {
  const count = refs?.length ?? 0;
  if (count > most) throw badUserInput(`${name}: ${count} entities are too many. Give at most ${most}.`);
}

function messageFor(
  reason: NoPathReason,
  { from, to, maxHops }: PathsQuestion,
  args: QueryPathsArgs,
): string {
  const ends = `${from.name} and ${to.name}`;
  const hops = maxHops === 1 ? '1 hop' : `${maxHops} hops`;
  switch (reason) {
    case 'SAME_ENTITY':
      return `"${args.from}" and "${args.to}" are the same entity, ${from.name} (${from.id}).`;
    case 'DISCONNECTED':
      return `Nothing connects ${ends}, over any number of hops.`;
    case 'FILTERED_OUT':
      return `There is a path between ${ends} within ${hops}, but the filters leave it out. Loosen ${filtersOf(args)}.`;
    case 'BEYOND_MAX_HOPS':
      return maxHops < MOST_HOPS
        ? `There is no path between ${ends} within ${hops}. Raise maxHops (at most ${MOST_HOPS}).`
        : `There is no path between ${ends} within ${hops}, and more are not searched.`;
  }
}

const filtersOf = ({ kinds, relations, through, avoid }: QueryPathsArgs): string =>
  Object.entries({ kinds, relations, through, avoid })
    .filter(
      ([name, value]) => value != null && (value.length > 0 || name === 'kinds' || name === 'relations'),
    )
    .map(([name]) => name)
    .join(' or ');
