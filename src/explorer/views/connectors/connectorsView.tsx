import { labelsOf } from '../../../graph/kind.ts';
import { relationsOf } from '../../../graph/relation.ts';
import { Connectors, type ConnectorsQuery } from '../../generated.ts';
import { USUAL_DRAWN } from '../../drawn.ts';
import type { AskedStatement, View } from '../../View.ts';
import { titleOf, uniqueEnds } from './answer.ts';
import { connectorsActions, connectorsEvidence } from './evidence.ts';
import { Fields } from './Fields.tsx';
import { Lead } from './Lead.tsx';
import { connectorsPicture } from './picture.ts';
import { readConnectors, variablesOf, writeConnectors, type ConnectorsQuestion } from './question.ts';
import { connectorsTables } from './tables.ts';

/** What connects two or more entities of any kind. */
export const connectorsView: View<ConnectorsQuestion, ConnectorsQuery> = {
  name: 'connectors',
  label: 'Connect',
  read: readConnectors,
  write: writeConnectors,
  defaults: { first: { page: String(USUAL_DRAWN), field: '20' } },
  isComplete: ({ between }) => between.length >= 2,
  ask: (ask, question) => ask(Connectors, variablesOf(question)),
  settle: (question, { between }) => ({ ...question, between: uniqueEnds(between).map(({ id }) => id) }),
  operation: (question) => ({ operation: Connectors, variables: variablesOf(question) }),
  // A later page is read by the same statement, from a place that its cursor hides.
  cypher: (question) => (question.after === null ? [statementOf(question)] : []),
  json: ({ connectors }) => connectors,
  title: (_, answer) => titleOf(answer),
  picture: connectorsPicture,
  tables: connectorsTables,
  evidence: connectorsEvidence,
  form: (question, answer) => <Fields question={question} answer={answer} />,
  lead: (shown) => <Lead shown={shown} />,
  actions: connectorsActions,
};

/** The server asks for one more than it shows, to know whether there are more. */
const statementOf = (question: ConnectorsQuestion): AskedStatement => ({
  statement: 'connectors',
  parameters: {
    between: question.between,
    kinds: labelsOf(question.kinds),
    relations: relationsOf(question.relations),
    atLeast: question.atLeast ?? question.between.length,
    includeDeprecated: question.includeDeprecated,
    byStrength: question.orderBy === 'STRENGTH',
    afterMet: 0,
    afterRank: 0,
    afterId: null,
    first: question.first + 1,
  },
});
