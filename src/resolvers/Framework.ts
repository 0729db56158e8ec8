import { entityFields } from './entityFields.ts';
import type { FrameworkResolvers } from './generated.ts';
import { similarTechnologies } from './similar.ts';
import { walk } from './walk.ts';

export const Framework: FrameworkResolvers = {
  ...entityFields,
  similar: similarTechnologies,
  builtOn: walk('OUT', 'BUILT_ON'),
  basisOf: walk('IN', 'BUILT_ON', 'FRAMEWORK'),
  roles: walk('IN', 'USES', 'ROLE'),
  specializations: walk('IN', 'USES', 'SPECIALIZATION'),
  activities: walk('IN', 'USES', 'ACTIVITY'),
  projects: walk('IN', 'USES', 'PROJECT'),
  credentials: walk('IN', 'CERTIFIES', 'CREDENTIAL'),
};
