import type { Kind } from '../graph/kind.ts';
import type { ListQuestion } from '../loaders/listLoader.ts';
import { connection, type ListConnection } from './connection.ts';
import type { Context } from './context.ts';
import type { QueryRolesArgs } from './generated.ts';
import { pageRequest } from './page.ts';

type ListResolver = (parent: unknown, args: QueryRolesArgs, context: Context) => Promise<ListConnection>;

/** A field of Query that lists the entities of a kind. */
export const list =
  (kind: Kind): ListResolver =>
  async (_, args, { loaders }) => {
    const question: ListQuestion = {
      ...pageRequest(args),
      kind,
      filter: args.filter ?? {},
      orderBy: args.orderBy ?? 'NAME',
      includeDeprecated: args.includeDeprecated ?? false,
    };
    const page = connection(await loaders.list(question));
    return { ...page, countAll: () => loaders.listTotal(question) };
  };

/** The lists' `totalCount`, counted only where it is asked for. */
export const listConnection = { totalCount: ({ countAll }: ListConnection): Promise<number> => countAll() };
