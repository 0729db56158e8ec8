import { MOST_REQUIRED, type PathsQuestion } from './PathsQuestion.ts';

// What one click does to a question. Each gives a new one.

/** No path leads over it any more. */
export const avoiding = (question: PathsQuestion, id: string): PathsQuestion => ({
  ...notRequiring(question, id),
  avoid: [...question.avoid.filter((ref) => ref !== id), id],
});

/** Every path leads over it. */
export const requiring = (question: PathsQuestion, id: string): PathsQuestion => ({
  ...notAvoiding(question, id),
  through: [...question.through.filter((ref) => ref !== id), id],
});

export const mayRequire = ({ through }: PathsQuestion): boolean => through.length < MOST_REQUIRED;

export const notAvoiding = (question: PathsQuestion, id: string): PathsQuestion => ({
  ...question,
  avoid: question.avoid.filter((ref) => ref !== id),
});

export const notRequiring = (question: PathsQuestion, id: string): PathsQuestion => ({
  ...question,
  through: question.through.filter((ref) => ref !== id),
});
