import type { ConnectorsPicture } from '../../drawing/types.ts';
import type { ExtractAnswer } from '../questions/extract.ts';
import { idOf, inOneBreath, nodeMark, onceEach } from './marks.ts';

/** The roles nearest to a text, and what the text has of what they ask. */
export function extractPicture({ closestRoles }: ExtractAnswer): ConnectorsPicture {
  const names = inOneBreath(closestRoles.map(({ role }) => role.name));
  const none = 'No role is near what the text names.';
  return {
    type: 'connectors',
    title: 'The roles nearest to a text',
    subtitle: closestRoles.length === 0 ? none : 'and what the text has of what they ask',
    description: closestRoles.length === 0 ? none : `They are ${names}.`,
    ends: closestRoles.map(({ role }) => nodeMark(role)),
    items: onceEach(
      closestRoles.flatMap(({ transition }) => transition.shared.map(({ entity }) => nodeMark(entity))),
      idOf,
    ),
    links: closestRoles.flatMap(({ role, transition }) =>
      transition.shared.map(({ entity }) => ({
        from: role.id,
        to: entity.id,
        relation: 'ASKS',
        strength: 0.5,
      })),
    ),
  };
}
