import { entityFields } from './entityFields.ts';
import type { ProjectResolvers } from './generated.ts';
import { walk } from './walk.ts';

export const Project: ProjectResolvers = {
  ...entityFields,
  roles: walk('IN', 'BUILDS', 'ROLE'),
  tools: walk('OUT', 'USES', 'TOOL'),
  frameworks: walk('OUT', 'USES', 'FRAMEWORK'),
  skills: walk('OUT', 'EXERCISES', 'SKILL'),
};
