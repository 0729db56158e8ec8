import type { Curation } from '../loaders/curation/createCuration.ts';
import type { Context } from './context.ts';
import type { MutationResolvers } from './generated.ts';
import { requireCurator } from './requireCurator.ts';

export const Mutation: MutationResolvers = {
  upsertEntities: (_, { input, ifVersion }, context) =>
    change(context, async (curation, who) =>
      entitiesChange(await curation.upsertEntities(input, { who, ifVersion })),
    ),
  removeEntities: (_, { refs, ifVersion }, context) =>
    change(context, async (curation, who) =>
      entitiesChange(await curation.removeEntities(refs, { who, ifVersion })),
    ),
  mergeEntities: (_, { from, into, ifVersion }, context) =>
    change(context, async (curation, who) =>
      entitiesChange(await curation.mergeEntities(from, into, { who, ifVersion })),
    ),
  upsertLinks: (_, { input, ifVersion }, context) =>
    change(context, async (curation, who) =>
      linksChange(await curation.upsertLinks(input, { who, ifVersion })),
    ),
  removeLinks: (_, { input, ifVersion }, context) =>
    change(context, async (curation, who) =>
      linksChange(await curation.removeLinks(input, { who, ifVersion })),
    ),
};

/** Lets a curator make a change. What the request has loaded before is not shown after it. */
async function change<T>(
  context: Context,
  make: (curation: Curation, who: string) => Promise<T>,
): Promise<T> {
  const { subject } = await requireCurator(context);
  try {
    return await make(context.loaders.curation, subject);
  } finally {
    context.renew();
  }
}

/** What a change gives, with the version that it made. */
interface Changed<T> {
  readonly version: number;
  readonly value: T[];
}

const entitiesChange = <E>({ version, value }: Changed<E>) => ({ version, entities: value });

const linksChange = <L>({ version, value }: Changed<L>) => ({ version, links: value });
