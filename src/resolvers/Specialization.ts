import { entityFields } from './entityFields.ts';
import type { SpecializationResolvers } from './generated.ts';
import { walk } from './walk.ts';

export const Specialization: SpecializationResolvers = {
  ...entityFields,
  roles: walk('IN', 'SPECIALIZES_IN', 'ROLE'),
  skills: walk('OUT', 'REQUIRES', 'SKILL'),
  tools: walk('OUT', 'USES', 'TOOL'),
  frameworks: walk('OUT', 'USES', 'FRAMEWORK'),
};
