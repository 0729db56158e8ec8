import { RoleMatrix } from '../../generated.ts';
import type { Evidence, View } from '../../View.ts';
import {
  askOverview,
  matrixVariables,
  settleOverview,
  type OverviewAnswer,
  type ShownOverview,
} from './OverviewAnswer.ts';
import { OverviewFields } from './OverviewFields.tsx';
import { OverviewLead } from './OverviewLead.tsx';
import { overviewPicture } from './overviewPicture.ts';
import { readOverview, writeOverview, type OverviewQuestion } from './OverviewQuestion.ts';
import { overviewTitle } from './overviewTitle.ts';
import { pairTable } from './pairTable.ts';

/** How much groups of roles, or the roles of two groups, ask for the same. */
export const overviewView: View<OverviewQuestion, OverviewAnswer> = {
  name: 'overview',
  label: 'Overview',
  read: readOverview,
  write: writeOverview,
  isComplete: () => true,
  ask: askOverview,
  settle: settleOverview,
  operation: (question) => ({ operation: RoleMatrix, variables: matrixVariables(question) }),
  // Answered from memory; these read what all roles ask into it, once for a version of the graph.
  cypher: () => [
    { statement: 'every_entity', parameters: {} },
    { statement: 'every_ask', parameters: {} },
  ],
  json: ({ matrix }) => matrix,
  title: overviewTitle,
  picture: overviewPicture,
  tables: (shown) => [pairTable(shown)],
  evidence,
  form: (question, answer) => <OverviewFields question={question} answer={answer} />,
  lead: (shown) => <OverviewLead {...shown} />,
};

/** Groups are no entities and have none; a role is compared with others, which the table says. */
function evidence({ question, answer: { matrix } }: ShownOverview): Evidence[] {
  if (question.group === undefined) return [];
  const lines = new Map([...matrix.rows, ...matrix.columns].map((line) => [line.id, line]));
  return [...lines.values()].map(({ id }) => ({ id, facts: [], links: [] }));
}
