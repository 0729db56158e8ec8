import type { Parameters } from '../../Parameters.ts';
import { MOST_DRAWN, USUAL_DRAWN } from '../../drawn.ts';

/** Which role to show, and how much of what it asks to draw. */
export interface RoleQuestion {
  readonly ref: string | undefined;
  /** How many are drawn at the most, 1 to 200. */
  readonly first: number;
}

/** @throws RolegraphError BAD_USER_INPUT */
export const readRole = (parameters: Parameters): RoleQuestion => ({
  ref: parameters.one('ref'),
  first: parameters.number('first', USUAL_DRAWN, 1, MOST_DRAWN),
});

export const writeRole = ({ ref, first }: RoleQuestion): [string, string][] => [
  ...(ref === undefined ? [] : [['ref', ref] satisfies [string, string]]),
  ...(first === USUAL_DRAWN ? [] : [['first', String(first)] satisfies [string, string]]),
];
