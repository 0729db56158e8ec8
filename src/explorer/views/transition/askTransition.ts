import type { Ask } from '../../Ask.ts';
import { Transition, type TransitionQueryVariables } from '../../generated.ts';
import type { AskedOperation, AskedStatement } from '../../View.ts';
import { itemsOf, type TransitionAnswer } from './TransitionAnswer.ts';
import type { TransitionQuestion } from './TransitionQuestion.ts';

export const askTransition = (ask: Ask, question: TransitionQuestion): Promise<TransitionAnswer> =>
  ask(Transition, variablesOf(question));

export const transitionOperation = (question: TransitionQuestion): AskedOperation => ({
  operation: Transition,
  variables: variablesOf(question),
});

const variablesOf = (question: TransitionQuestion): TransitionQueryVariables => ({
  from: question.from ?? null,
  to: question.to ?? '',
  have: [...question.have],
  includeDeprecated: question.includeDeprecated,
});

/** What the roles ask, what the rest of what is had tells of a role, and what the missing builds on. */
export function transitionCypher(
  { includeDeprecated }: TransitionQuestion,
  answer: TransitionAnswer,
): AskedStatement[] {
  const { from, to } = answer.transition;
  const roles = [...new Set([to.id, ...(from ? [from.id] : [])])];
  const besides = itemsOf(answer, 'surplus').filter(({ link }) => link === null);
  const missing = itemsOf(answer, 'missing');
  return [
    { statement: 'asks_of', parameters: { ids: roles, includeDeprecated } },
    ...about('distinctiveness_of', besides),
    ...about('prerequisites', missing),
  ];
}

const about = (statement: string, items: readonly { entity: { id: string } }[]): AskedStatement[] =>
  items.length === 0 ? [] : [{ statement, parameters: { ids: items.map(({ entity }) => entity.id) } }];
