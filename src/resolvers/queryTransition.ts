import { badUserInput } from '../graph/errors.ts';
import type { QueryResolvers, QueryTransitionArgs } from './generated.ts';
import { have } from './have.ts';

export const queryTransition: QueryResolvers['transition'] = async (
  _,
  args: QueryTransitionArgs,
  context,
) => {
  if (args.from == null && args.have == null) {
    throw badUserInput('from and have: give the role one comes from, or what one has, or both.');
  }
  const role = (ref: string) => context.loaders.resolve(ref, ['ROLE']);
  const [from, to, had] = await Promise.all([
    args.from == null ? null : role(args.from),
    role(args.to),
    have(args.have, context),
  ]);
  const includeDeprecated = args.includeDeprecated ?? false;
  return context.loaders.questions.transition({ from, to, have: had, includeDeprecated });
};
