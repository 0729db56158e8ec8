import { RolegraphError } from '../../../graph/errors.ts';
import type { Kind } from '../../../graph/kind.ts';
import type { Ask } from '../../Ask.ts';
import { Role, type LinksFragment, type RoleQuery, type RoleQueryVariables } from '../../generated.ts';
import type { Shown } from '../../View.ts';
import { rolesIn, type Around } from '../entity/Around.ts';
import { linkGroup, type LinkGroup } from '../entity/LinkGroup.ts';
import type { RoleQuestion } from './RoleQuestion.ts';

export type AskedRole = NonNullable<RoleQuery['role']>;

export interface RoleAnswer {
  readonly role: AskedRole;
  /** What it asks for. */
  readonly around: Around;
  readonly projects: LinkGroup;
  /** Other roles. */
  readonly roles: LinkGroup;
}

export type ShownRole = Shown<RoleQuestion, RoleAnswer>;

/** How many links to each kind a page lists. */
export const LISTED = 200;

export const roleVariables = ({ ref = '' }: RoleQuestion): RoleQueryVariables => ({ ref, listed: LISTED });

/** @throws RolegraphError NOT_FOUND or AMBIGUOUS_NAME, with candidates */
export async function askRole(ask: Ask, question: RoleQuestion): Promise<RoleAnswer> {
  const { role, graph } = await ask(Role, roleVariables(question));
  if (!role) throw missing(question.ref);
  const group = (kind: Kind, page: LinksFragment): LinkGroup => linkGroup(kind, page, role);
  const asked = [
    group('TOOL', role.tools),
    group('FRAMEWORK', role.frameworks),
    group('SKILL', role.skills),
    group('SPECIALIZATION', role.specializations),
  ];
  return {
    role,
    around: { centre: role, groups: asked.filter(({ links }) => links > 0), roles: rolesIn(graph) },
    projects: group('PROJECT', role.projects),
    roles: group('ROLE', role.roles),
  };
}

const missing = (ref = ''): RolegraphError =>
  new RolegraphError('NOT_FOUND', `There is no role named "${ref.slice(0, 80)}".`);
