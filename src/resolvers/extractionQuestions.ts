import type { Entity } from '../graph/entity.ts';
import type { Extraction } from '../loaders/extract/extractionLoader.ts';
import { isLearnable } from '../graph/kind.ts';
import type { Context } from './context.ts';
import type {
  ExtractionClosestRolesArgs,
  ExtractionCoverageArgs,
  ExtractionResolvers,
  ExtractionTransitionArgs,
} from './generated.ts';
import { have } from './have.ts';
import { within } from './page.ts';

const MOST_ROLES = 50;

/** The tools, frameworks and skills that a text names. */
async function named({ entityIds }: Extraction, { loaders }: Context): Promise<Entity[]> {
  const entities = await Promise.all(entityIds.map((id) => loaders.known(id)));
  return entities.filter(({ kind }) => isLearnable(kind));
}

type Questions = Pick<ExtractionResolvers, 'closestRoles' | 'transition' | 'coverage'>;

/** The questions that a text leads on to. */
export const extractionQuestions: Questions = {
  closestRoles: async (extraction, { first }: ExtractionClosestRolesArgs, context) => {
    const count = within('first', first ?? 5, 1, MOST_ROLES);
    const ids = (await named(extraction, context)).map(({ id }) => id);
    return context.loaders.questions.closestRoles(ids, count);
  },
  transition: async (extraction, args: ExtractionTransitionArgs, context) => {
    const [to, had] = await Promise.all([
      context.loaders.resolve(args.to, ['ROLE']),
      named(extraction, context),
    ]);
    return context.loaders.questions.transition({ from: null, to, have: had, includeDeprecated: false });
  },
  coverage: async (extraction, args: ExtractionCoverageArgs, context) => {
    const [asked, had] = await Promise.all([named(extraction, context), have(args.have, context)]);
    return context.loaders.questions.coverage(asked, had);
  },
};
