import { RolegraphError } from '../../../graph/errors.ts';
import { KINDS, type Kind } from '../../../graph/kind.ts';
import type { Ask } from '../../Ask.ts';
import { Entity, type EntityQuery, type EntityQueryVariables, type LinksFragment } from '../../generated.ts';
import type { Shown } from '../../View.ts';
import { rolesIn, type Around } from './Around.ts';
import type { EntityQuestion } from './EntityQuestion.ts';
import { linkGroup } from './LinkGroup.ts';

type AskedEntity = NonNullable<EntityQuery['entity']>;

export interface EntityAnswer {
  readonly entity: AskedEntity;
  /** Its links in groups by kind, of the kinds that were asked and that it has any to. */
  readonly around: Around;
}

export type ShownEntity = Shown<EntityQuestion, EntityAnswer>;

/** How many links to each kind a page lists; a list goes on with `after`. */
export const LISTED = 200;

export const entityVariables = ({ ref = '', kinds, after }: EntityQuestion): EntityQueryVariables => ({
  ref,
  listed: LISTED,
  after,
  roles: isAsked('ROLE', kinds),
  skills: isAsked('SKILL', kinds),
  tools: isAsked('TOOL', kinds),
  frameworks: isAsked('FRAMEWORK', kinds),
  specializations: isAsked('SPECIALIZATION', kinds),
  activities: isAsked('ACTIVITY', kinds),
  projects: isAsked('PROJECT', kinds),
  credentials: isAsked('CREDENTIAL', kinds),
});

const isAsked = (kind: Kind, kinds: readonly Kind[] | null): boolean => kinds?.includes(kind) ?? true;

/** @throws RolegraphError NOT_FOUND or AMBIGUOUS_NAME, with candidates */
export async function askEntity(ask: Ask, question: EntityQuestion): Promise<EntityAnswer> {
  const { entity, graph } = await ask(Entity, entityVariables(question));
  if (!entity) throw missing(question.ref);
  const groups = KINDS.flatMap((kind) => {
    const page = linksTo(entity, kind);
    return page ? [linkGroup(kind, page, entity, question.after === null)] : [];
  });
  const around = {
    centre: entity,
    groups: groups.filter(({ links }) => links > 0),
    roles: rolesIn(graph),
  };
  return { entity, around };
}

const missing = (ref = ''): RolegraphError =>
  new RolegraphError('NOT_FOUND', `There is no entity named "${ref.slice(0, 80)}".`);

function linksTo(entity: AskedEntity, kind: Kind): LinksFragment | undefined {
  const pages: Readonly<Record<Kind, LinksFragment | undefined>> = {
    ROLE: entity.roles,
    SKILL: entity.skills,
    TOOL: entity.tools,
    FRAMEWORK: entity.frameworks,
    SPECIALIZATION: entity.specializations,
    ACTIVITY: entity.activities,
    PROJECT: entity.projects,
    CREDENTIAL: entity.credentials,
  };
  return pages[kind];
}
