import { badUserInput } from '../graph/errors.ts';
import { connection } from './connection.ts';
import type { QueryResolvers, QuerySearchArgs, SearchEdgeResolvers } from './generated.ts';
import { pageRequest } from './page.ts';

const LONGEST = 200;

export const search: QueryResolvers['search'] = async (_, args: QuerySearchArgs, { loaders }) => {
  const { text, kinds, includeDeprecated } = args;
  if (text.length > LONGEST) throw tooLong(text);
  const page = await loaders.search({
    ...pageRequest(args),
    text,
    kinds,
    includeDeprecated: includeDeprecated ?? false,
  });
  return { ...connection(page), totalCount: page.totalCount };
};

export const SearchEdge: SearchEdgeResolvers = {
  node: ({ entity }) => entity,
  highlights: (hit) => hit.highlights(),
};

const tooLong = (text: string) =>
  badUserInput(
    `text: "${text.slice(0, 40)}…" has ${text.length} characters. Give at most ${LONGEST}; extract finds the names in a longer text.`,
  );
