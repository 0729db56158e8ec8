import type { Change } from '../loaders/changesLoader.ts';
import { connection, type Connection } from './connection.ts';
import type { Context } from './context.ts';
import type { GraphChangesArgs } from './generated.ts';
import { pageRequest, within } from './page.ts';

/** Changes, whose total is counted only where `totalCount` is asked for. */
export interface ChangeConnectionModel extends Connection<{ readonly node: Change }> {
  readonly since: number;
}

/** The greatest Int of GraphQL. */
const MOST = 2 ** 31 - 1;

/** What has changed after a version, oldest first. */
export async function changes(
  _: unknown,
  args: GraphChangesArgs,
  { loaders }: Context,
): Promise<ChangeConnectionModel> {
  const since = within('since', args.since ?? 0, 0, MOST);
  return { ...connection(await loaders.graph.changes({ ...pageRequest(args), since })), since };
}
