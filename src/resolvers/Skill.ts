import { entityFields } from './entityFields.ts';
import type { SkillResolvers } from './generated.ts';
import { walk } from './walk.ts';

export const Skill: SkillResolvers = {
  ...entityFields,
  roles: walk('IN', 'REQUIRES', 'ROLE'),
  specializations: walk('IN', 'REQUIRES', 'SPECIALIZATION'),
  activities: walk('IN', 'EXERCISES', 'ACTIVITY'),
  projects: walk('IN', 'EXERCISES', 'PROJECT'),
  credentials: walk('IN', 'CERTIFIES', 'CREDENTIAL'),
  needs: walk('OUT', 'NEEDS', 'SKILL'),
  neededBy: walk('IN', 'NEEDS', 'SKILL'),
  broader: walk('OUT', 'BROADER', 'SKILL'),
  narrower: walk('IN', 'BROADER', 'SKILL'),
};
