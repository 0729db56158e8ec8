import { badUserInput } from '../graph/errors.ts';
import { isLearnable, LEARNABLE, type Kind } from '../graph/kind.ts';

/** The kinds of an argument, all that a role can ask where it is left out. @throws RolegraphError BAD_USER_INPUT */
export function learnable(name: string, kinds: readonly Kind[] | null | undefined): readonly Kind[] {
  const other = kinds?.find((kind) => !isLearnable(kind));
  if (other === undefined) return kinds ?? LEARNABLE;
  throw badUserInput(`${name}: ${other} is no kind that roles ask for. Give any of ${LEARNABLE.join(', ')}.`);
}
