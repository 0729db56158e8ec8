import { entityFields } from './entityFields.ts';
import type { RoleResolvers } from './generated.ts';
import { similarRoles } from './similar.ts';
import { walk } from './walk.ts';

export const Role: RoleResolvers = {
  ...entityFields,
  similar: similarRoles,
  tools: walk('OUT', 'USES', 'TOOL'),
  frameworks: walk('OUT', 'USES', 'FRAMEWORK'),
  skills: walk('OUT', 'REQUIRES', 'SKILL'),
  specializations: walk('OUT', 'SPECIALIZES_IN', 'SPECIALIZATION'),
  activities: walk('OUT', 'PERFORMS', 'ACTIVITY'),
  projects: walk('OUT', 'BUILDS', 'PROJECT'),
  broader: walk('OUT', 'BROADER', 'ROLE'),
  narrower: walk('IN', 'BROADER', 'ROLE'),
  related: walk('BOTH', 'RELATED_TO', 'ROLE'),
  alsoTitled: walk('BOTH', 'ALSO_TITLED', 'ROLE'),
  leadsTo: walk('OUT', 'LEADS_TO', 'ROLE'),
  reachedFrom: walk('IN', 'LEADS_TO', 'ROLE'),
  worksWith: walk('BOTH', 'WORKS_WITH', 'ROLE'),
  mentors: walk('OUT', 'MENTORS', 'ROLE'),
  mentoredBy: walk('IN', 'MENTORS', 'ROLE'),
  day: (role, _, { loaders }) => loaders.days.of(role),
};
