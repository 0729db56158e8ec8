import { MOST_DRAWN, USUAL_DRAWN } from '../../drawn.ts';
import type { Parameters } from '../../Parameters.ts';
import type { TransitionAnswer } from './TransitionAnswer.ts';

/** Where one comes from, where one wants to go, and how much of the answer to draw. */
export interface TransitionQuestion {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What one has besides. It is in every link as what is known, so `writeTransition` leaves it out. */
  readonly have: readonly string[];
  readonly includeDeprecated: boolean;
  /** How many items are drawn at the most, 1 to 200. */
  readonly first: number;
}

/** @throws RolegraphError BAD_USER_INPUT */
export const readTransition = (parameters: Parameters): TransitionQuestion => ({
  from: parameters.one('from'),
  to: parameters.one('to'),
  have: [...new Set(parameters.all('have'))],
  includeDeprecated: parameters.flag('includeDeprecated'),
  first: parameters.number('first', USUAL_DRAWN, 1, MOST_DRAWN),
});

type Parameter = readonly [name: string, value: string];

export const writeTransition = (question: TransitionQuestion): Parameter[] => [
  ...given('from', question.from),
  ...given('to', question.to),
  ...given('includeDeprecated', question.includeDeprecated ? 'true' : undefined),
  ...given('first', question.first === USUAL_DRAWN ? undefined : String(question.first)),
];

const given = (name: string, value: string | undefined): Parameter[] =>
  value === undefined ? [] : [[name, value]];

/** The same with ids in place of what was typed. */
export const settleTransition = (
  question: TransitionQuestion,
  { have, transition }: TransitionAnswer,
): TransitionQuestion => ({
  ...question,
  from: transition.from?.id,
  to: transition.to.id,
  have: [...new Set(have.map(({ id }) => id))],
});
