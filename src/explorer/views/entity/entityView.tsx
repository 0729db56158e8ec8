import { KINDS } from '../../../graph/kind.ts';
import { Entity } from '../../generated.ts';
import { EntityField, KindsField, MoreFields, narrowedTo } from '../../page/fields.tsx';
import type { AskedStatement, View } from '../../View.ts';
import { aroundEvidence } from './aroundEvidence.ts';
import { aroundPicture, countsOf, listedOf } from './aroundPicture.ts';
import { drawnGroups } from './Around.ts';
import { askEntity, entityVariables, LISTED, type EntityAnswer, type ShownEntity } from './EntityAnswer.ts';
import { EntityLead } from './EntityLead.tsx';
import { readEntity, writeEntity, type EntityQuestion } from './EntityQuestion.ts';
import { linkTable } from './linkTable.ts';
import { similarTechnologyTable } from './similarTechnologyTable.ts';
import { sourceTable } from './sourceTable.ts';
import { linksStatement, profileStatements } from './statements.ts';

/** How many similar ones the operation asks for. */
const SIMILAR = 10;

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
      <MoreFields label="Only some kinds" set={narrowedTo(question.kinds)}>
        <KindsField label="Kinds of neighbours" chosen={question.kinds} />
      </MoreFields>
    </>
  ),
  lead: (shown) => <EntityLead {...shown} />,
};

function tables(shown: ShownEntity) {
  const { entity, around } = shown.answer;
  const caption = `What is linked to ${entity.name}: ${countsOf(around) || 'nothing'}${listedOf(around)}`;
  const similar = similarTechnologyTable(shown);
  return [
    linkTable(caption, around.groups, shown.common),
    ...(similar ? [similar] : []),
    sourceTable(entity),
  ];
}

/** A later page of links is read by the same statement, from the place that its cursor names. */
function entityCypher({ kinds }: EntityQuestion, { entity }: EntityAnswer): AskedStatement[] {
  return [
    ...profileStatements(entity.id),
    ...(kinds ?? KINDS).map((kind) => linksStatement({ ids: [entity.id], kinds: [kind], first: LISTED })),
    ...('similar' in entity ? similarStatements(entity.id, idsOf(entity.similar.edges)) : []),
  ];
}

/** What finds those that the same roles use, and what tells which roles. */
const similarStatements = (id: string, similar: readonly string[]): AskedStatement[] => [
  {
    statement: 'similar_technologies',
    parameters: { ids: [id], afterScore: 0, afterId: null, first: SIMILAR + 1 },
  },
  { statement: 'used_by', parameters: { ids: [id, ...similar] } },
];

const idsOf = (edges: readonly { readonly node: { readonly id: string } }[]): string[] =>
  edges.map(({ node }) => node.id);
