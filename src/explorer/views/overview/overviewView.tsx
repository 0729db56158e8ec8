import { shareInWords } from '../../../drawing/words.ts';
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
import { strongestPairs } from './pairs.ts';
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

/** Groups are no entities and have none; of a role, whom it has most in common with here. */
function evidence({ question, answer: { matrix } }: ShownOverview): Evidence[] {
  if (question.group === undefined) return [];
  const pairs = strongestPairs(matrix);
  const lines = new Map([...matrix.rows, ...matrix.columns].map((line) => [line.id, line]));
  return [...lines.values()].map(({ id }) => {
    const best = pairs.find(({ one, other }) => one.id === id || other.id === id);
    const partner = best?.one.id === id ? best.other : best?.one;
    const share = shareInWords(best?.cell.score ?? 0);
    return { id, facts: partner ? [`Most in common here with ${partner.name}: ${share}`] : [], links: [] };
  });
}
