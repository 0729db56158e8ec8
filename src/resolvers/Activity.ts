import { entityFields } from './entityFields.ts';
import type { ActivityResolvers } from './generated.ts';
import { walk } from './walk.ts';

export const Activity: ActivityResolvers = {
  ...entityFields,
  roles: walk('IN', 'PERFORMS', 'ROLE'),
  tools: walk('OUT', 'USES', 'TOOL'),
  frameworks: walk('OUT', 'USES', 'FRAMEWORK'),
  skills: walk('OUT', 'EXERCISES', 'SKILL'),
};
