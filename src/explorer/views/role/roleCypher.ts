import { labelsOf, LEARNABLE, type Kind } from '../../../graph/kind.ts';
import type { AskedStatement } from '../../View.ts';
import { linksStatement, profileStatements } from '../entity/statements.ts';
import { LISTED, type AskedRole, type RoleAnswer } from './RoleAnswer.ts';

const SHOWN: readonly Kind[] = ['TOOL', 'FRAMEWORK', 'SKILL', 'SPECIALIZATION', 'PROJECT', 'ROLE'];

/** How many similar roles the operation asks for. */
const SIMILAR = 10;

/** The statements that answer a role's page: itself, its links, what is similar, its day. */
export const roleCypher = ({ role }: RoleAnswer): AskedStatement[] => [
  ...profileStatements(role.id),
  ...SHOWN.map((kind) => linksStatement({ ids: [role.id], kinds: [kind], first: LISTED })),
  ...similarStatements(role),
  ...dayStatements(role),
];

/** What finds the similar ones, and what tells what they share. */
function similarStatements({ id, similar }: AskedRole): AskedStatement[] {
  const kinds = labelsOf(LEARNABLE);
  const by = { kinds, tools: 1, frameworks: 1, skills: 1 };
  return [
    {
      statement: 'similar_roles',
      parameters: { ids: [id], ...by, afterScore: 0, afterId: null, first: SIMILAR + 1 },
    },
    { statement: 'asked_by', parameters: { ids: [id, ...similar.edges.map(({ node }) => node.id)], kinds } },
  ];
}

/** What finds whose day it is, what fills it, and what that is done with. */
function dayStatements({ id, day }: AskedRole): AskedStatement[] {
  const whose = { statement: 'day_roles', parameters: { ids: [id] } };
  const done = day.slots.flatMap(({ activities }) => activities.map(({ activity }) => activity.id));
  if (done.length === 0) return [whose];
  return [
    whose,
    { statement: 'days_of', parameters: { ids: [day.inheritedFrom?.id ?? id] } },
    linksStatement({
      ids: [...new Set(done)],
      kinds: LEARNABLE,
      relations: ['USES', 'EXERCISES'],
      isOutwardOnly: true,
      first: LISTED,
    }),
  ];
}
