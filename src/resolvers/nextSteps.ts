import type { Entity } from '../graph/entity.ts';
import { badUserInput } from '../graph/errors.ts';
import type { Kind } from '../graph/kind.ts';
import { pathToward, type NextStep } from '../loaders/nextStepsLoader.ts';
import type { Context } from './context.ts';
import type { QueryNextStepsArgs, QueryResolvers } from './generated.ts';
import { have } from './have.ts';
import { learnable } from './learnable.ts';
import { pageRequest } from './page.ts';

export const nextSteps: QueryResolvers['nextSteps'] = async (_, args: QueryNextStepsArgs, context) => {
  const { first } = pageRequest(args);
  const kinds = learnable('kinds', args.kinds);
  const threshold = thresholdOf(args.threshold ?? 0.5);
  const [had, to] = await Promise.all([
    have(args.have, context),
    args.toward == null ? null : context.loaders.resolve(args.toward, ['ROLE']),
  ]);
  if (to) return stepsToward(to, had, { kinds, first }, context);
  return context.loaders.questions.openers({ have: had.map(({ id }) => id), kinds, threshold, first });
};

async function stepsToward(
  to: Entity,
  had: readonly Entity[],
  bounds: { readonly kinds: readonly Kind[]; readonly first: number },
  { loaders: { questions } }: Context,
): Promise<NextStep[]> {
  const answer = await questions.transition({ from: null, to, have: had, includeDeprecated: false });
  const needs = await Promise.all(
    answer.missing.map(async ({ entity }) => [entity.id, await questions.prerequisites(entity.id)] as const),
  );
  return pathToward(answer, new Map(needs), bounds);
}

function thresholdOf(threshold: number): number {
  if (threshold > 0 && threshold <= 1) return threshold;
  throw badUserInput(`threshold: ${threshold} is out of range. Give a readiness above 0 and up to 1.`);
}
