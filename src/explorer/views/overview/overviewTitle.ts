import { groupNames, type OverviewAnswer } from './OverviewAnswer.ts';
import type { OverviewQuestion } from './OverviewQuestion.ts';

export function overviewTitle(question: OverviewQuestion, answer: OverviewAnswer): string {
  if (question.group === undefined) return 'Which groups of roles ask for the same';
  const [one, other] = groupNames(question, answer);
  return question.other === undefined
    ? `${one}: which roles ask for the same`
    : `${one} and ${other}: which roles ask for the same`;
}
