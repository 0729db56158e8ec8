import { roleNames, type TransitionAnswer } from './TransitionAnswer.ts';

export function transitionTitle(answer: TransitionAnswer): string {
  const { from, to } = roleNames(answer);
  return from === undefined ? `What ${to} asks` : `From ${from} to ${to}`;
}
