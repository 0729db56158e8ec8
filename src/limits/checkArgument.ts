import type { ASTNode } from 'graphql';
import type { Excess } from './Excess.ts';
import type { ArgumentCosts } from './fieldCosts.ts';

/**
 * What is out of bounds in an argument that has a maximum: a number that is not from 1 to it, or a list that is
 * longer. A value of another type is told when it is coerced.
 */
export function checkArgument(
  { name, most, isList }: ArgumentCosts,
  given: unknown,
  argument: string,
  node: ASTNode,
): Excess | undefined {
  if (most === undefined) return undefined;
  const about = { code: 'BAD_USER_INPUT', maximum: most, argument, node } as const;
  if (isList && Array.isArray(given) && given.length > most) {
    const message = `${name}: ${given.length} are too many. Give at most ${most}.`;
    return { ...about, message, limit: 'listLength', value: given.length };
  }
  if (!isList && typeof given === 'number' && !(given >= 1 && given <= most)) {
    const message = `${name}: ${given} is out of range. Ask for 1 to ${most}.`;
    return { ...about, message, limit: 'pageSize', value: given };
  }
  return undefined;
}
