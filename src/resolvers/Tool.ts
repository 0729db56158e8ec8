import { entityFields } from './entityFields.ts';
import type { ToolResolvers } from './generated.ts';
import { similarTechnologies } from './similar.ts';
import { walk } from './walk.ts';

export const Tool: ToolResolvers = {
  ...entityFields,
  similar: similarTechnologies,
  roles: walk('IN', 'USES', 'ROLE'),
  frameworks: walk('IN', 'BUILT_ON', 'FRAMEWORK'),
  specializations: walk('IN', 'USES', 'SPECIALIZATION'),
  activities: walk('IN', 'USES', 'ACTIVITY'),
  projects: walk('IN', 'USES', 'PROJECT'),
  credentials: walk('IN', 'CERTIFIES', 'CREDENTIAL'),
  related: walk('BOTH', 'RELATED_TO', 'TOOL'),
  broader: walk('OUT', 'BROADER', 'TOOL'),
  narrower: walk('IN', 'BROADER', 'TOOL'),
};
