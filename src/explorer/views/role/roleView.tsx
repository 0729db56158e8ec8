import { Role } from '../../generated.ts';
import { EntityField } from '../../page/fields.tsx';
import type { View } from '../../View.ts';
import { aroundEvidence } from '../entity/aroundEvidence.ts';
import { aroundPicture } from '../entity/aroundPicture.ts';
import { drawnGroups } from '../entity/Around.ts';
import { askRole, roleVariables, type RoleAnswer } from './RoleAnswer.ts';
import { roleCypher } from './roleCypher.ts';
import { RoleDay } from './RoleDay.tsx';
import { RoleLead } from './RoleLead.tsx';
import { readRole, writeRole, type RoleQuestion } from './RoleQuestion.ts';
import { roleTables } from './roleTables.ts';

/** A role: what it asks for, its day, its projects and what is similar to it. */
export const roleView: View<RoleQuestion, RoleAnswer> = {
  name: 'role',
  label: 'Role',
  read: readRole,
  write: writeRole,
  isComplete: ({ ref }) => ref !== undefined,
  ask: askRole,
  settle: (question, { role }) => ({ ...question, ref: role.id }),
  operation: (question) => ({ operation: Role, variables: roleVariables(question) }),
  cypher: (_, answer) => roleCypher(answer),
  json: ({ role }) => role,
  title: (_, { role }) => role.name,
  picture: (shown) =>
    aroundPicture(shown, shown.answer.around, {
      first: shown.question.first,
      title: `What ${shown.answer.role.name} asks for`,
    }),
  tables: roleTables,
  evidence: ({ question, answer, common }) =>
    aroundEvidence(answer.around, drawnGroups(answer.around, question.first, common.hubs)),
  form: (question, answer) => (
    <EntityField
      label="Role"
      name="ref"
      value={question.ref}
      entity={answer?.role}
      kinds={['ROLE']}
      required
    />
  ),
  lead: (shown) => <RoleLead {...shown} />,
  more: (shown) => <RoleDay {...shown} />,
};
