import { endNames, noPathOf, type PathsAnswer } from './PathsAnswer.ts';
import type { PathsQuestion } from './PathsQuestion.ts';

export function pathsTitle(question: PathsQuestion, answer: PathsAnswer): string {
  const [from, to] = endNames(question, answer);
  const noPath = noPathOf(answer);
  if (!noPath) return `Paths from ${from} to ${to}`;
  return noPath.reason === 'SAME_ENTITY' ? `From ${from} to itself` : `No path from ${from} to ${to}`;
}
