import { badUserInput } from '../graph/errors.ts';
import type { RoleMatrix } from '../loaders/matrix/matrixOf.ts';
import type { Context } from './context.ts';
import type { QueryRoleMatrixArgs } from './generated.ts';
import { within } from './page.ts';

const DEFAULT_ROLES = 24;
const MOST_ROLES = 60;

export const roleMatrix = async (
  _: unknown,
  { group = null, other = null, first }: QueryRoleMatrixArgs,
  { loaders }: Context,
): Promise<RoleMatrix> => {
  if (other !== null && group === null) throw badUserInput('other: give group too.');
  const most = within('first', first ?? DEFAULT_ROLES, 1, MOST_ROLES);
  return loaders.roleMatrix({ group, other, first: most });
};
