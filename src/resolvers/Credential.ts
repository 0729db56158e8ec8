import { entityFields } from './entityFields.ts';
import type { CredentialResolvers } from './generated.ts';
import { walk } from './walk.ts';

export const Credential: CredentialResolvers = {
  ...entityFields,
  skills: walk('OUT', 'CERTIFIES', 'SKILL'),
  tools: walk('OUT', 'CERTIFIES', 'TOOL'),
  frameworks: walk('OUT', 'CERTIFIES', 'FRAMEWORK'),
};
