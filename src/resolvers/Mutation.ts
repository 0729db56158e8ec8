import type { GraphQLResolveInfo } from 'graphql';
import type { AuditEntry } from '../graph/audit.ts';
import { RolegraphError } from '../graph/errors.ts';
import type { Curation } from '../loaders/curation/createCuration.ts';
import type { Context } from './context.ts';
import type { MutationResolvers } from './generated.ts';
import { requireCurator } from './requireCurator.ts';

export const Mutation: MutationResolvers = {
  upsertEntities: (_, { input, ifVersion }, context, info) =>
    change(context, info, async (curation, who) =>
      entitiesChange(await curation.upsertEntities(input, { who, ifVersion })),
    ),
  removeEntities: (_, { refs, ifVersion }, context, info) =>
    change(context, info, async (curation, who) =>
      entitiesChange(await curation.removeEntities(refs, { who, ifVersion })),
    ),
  mergeEntities: (_, { from, into, ifVersion }, context, info) =>
    change(context, info, async (curation, who) =>
      entitiesChange(await curation.mergeEntities(from, into, { who, ifVersion })),
    ),
  upsertLinks: (_, { input, ifVersion }, context, info) =>
    change(context, info, async (curation, who) =>
      linksChange(await curation.upsertLinks(input, { who, ifVersion })),
    ),
  removeLinks: (_, { input, ifVersion }, context, info) =>
    change(context, info, async (curation, who) =>
      linksChange(await curation.removeLinks(input, { who, ifVersion })),
    ),
};

/** Lets a curator make a change. What the request has loaded before is not shown after it. */
async function change<T extends { readonly version: number }>(
  context: Context,
  { fieldName: what }: GraphQLResolveInfo,
  make: (curation: Curation, who: string) => Promise<T>,
): Promise<T> {
  let who: string | null = null;
  const end = (outcome: AuditEntry['outcome'], version?: number): void => {
    const requestId = context.scope?.id ?? null;
    const at = new Date().toISOString();
    try {
      context.audit?.({ at, who, what, outcome, requestId, ...(version === undefined ? {} : { version }) });
    } catch {
      // What is committed stands, and its caller must hear so: it has a record of its own in the graph.
    }
  };
  let changed: T;
  try {
    const viewer = await context.viewer();
    who = viewer.subject;
    requireCurator(viewer);
    changed = await make(context.loaders.curation, who);
  } catch (error) {
    end(error instanceof RolegraphError ? error.code : 'INTERNAL_SERVER_ERROR');
    throw error;
  } finally {
    context.renew();
  }
  end('DONE', changed.version);
  return changed;
}

/** What a change gives, with the version that it made. */
interface Changed<T> {
  readonly version: number;
  readonly value: T[];
}

const entitiesChange = <E>({ version, value }: Changed<E>) => ({ version, entities: value });

const linksChange = <L>({ version, value }: Changed<L>) => ({ version, links: value });
