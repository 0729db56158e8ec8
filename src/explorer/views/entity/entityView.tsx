import { KINDS } from '../../../graph/kind.ts';
import { Entity } from '../../generated.ts';
import { EntityField, KindsField, MoreFields } from '../../page/fields.tsx';
import type { AskedStatement, View } from '../../View.ts';
import { aroundEvidence } from './aroundEvidence.ts';
import { aroundPicture, countsOf } from './aroundPicture.ts';
import { drawnGroups } from './Around.ts';
import { askEntity, entityVariables, LISTED, type EntityAnswer, type ShownEntity } from './EntityAnswer.ts';
import { EntityLead } from './EntityLead.tsx';
import { readEntity, writeEntity, type EntityQuestion } from './EntityQuestion.ts';
import { linkTable } from './linkTable.ts';
import { similarTechnologyTable } from './similarTechnologyTable.ts';
import { sourceTable } from './sourceTable.ts';
import { linksStatement, profileStatements } from './statements.ts';

/** An entity of any kind, and what is linked to it. */
export const entityView: View<EntityQuestion, EntityAnswer> = {
  name: 'entity',
  label: 'Look up',
  read: readEntity,
  write: writeEntity,
  isComplete: ({ ref }) => ref !== undefined,
  ask: askEntity,
  settle: (question, { entity }) => ({ ...question, ref: entity.id }),
  operation: (question) => ({ operation: Entity, variables: entityVariables(question) }),
  cypher: entityCypher,
  json: ({ entity }) => entity,
  title: (_, { entity }) => entity.name,
  picture: (shown) =>
    aroundPicture(shown, shown.answer.around, {
      first: shown.question.first,
      title: `What is linked to ${shown.answer.entity.name}`,
    }),
  tables,
  evidence: ({ question, answer, common }) =>
    aroundEvidence(answer.around, drawnGroups(answer.around, question.first, common.hubs)),
  form: (question, answer) => (
    <>
      <EntityField
        label="Anything in the graph"
        name="ref"
        value={question.ref}
        entity={answer?.entity}
        required
      />
      <MoreFields label="Only some kinds" open={question.kinds !== null}>
        <KindsField label="Kinds of neighbours" chosen={question.kinds} />
      </MoreFields>
    </>
  ),
  lead: (shown) => <EntityLead {...shown} />,
};

function tables(shown: ShownEntity) {
  const { entity, around } = shown.answer;
  const counts = countsOf(around);
  const caption = `What is linked to ${entity.name}${counts === '' ? '' : `: ${counts}`}`;
  const similar = similarTechnologyTable(shown);
  return [
    linkTable(caption, around.groups, shown.common),
    ...(similar ? [similar] : []),
    sourceTable(entity),
  ];
}

function entityCypher({ kinds }: EntityQuestion, { entity }: EntityAnswer): AskedStatement[] {
  const first = { ids: [entity.id], afterScore: 0, afterId: null, first: 11 };
  return [
    ...profileStatements(entity.id),
    ...(kinds ?? KINDS).map((kind) => linksStatement(entity.id, kind, LISTED)),
    ...('similar' in entity ? [{ statement: 'similar_technologies', parameters: first }] : []),
  ];
}
