import type { Parameters } from '../../Parameters.ts';

/** All groups of roles against each other; or the roles of a group against those of another or the same. */
export interface OverviewQuestion {
  readonly group: string | undefined;
  /** Unset: the same group. */
  readonly other: string | undefined;
  /** How many roles of each of the two groups, 1 to 60. */
  readonly first: number;
}

const USUAL_FIRST = 24;
export const MOST_FIRST = 60;

/** @throws RolegraphError BAD_USER_INPUT */
export function readOverview(parameters: Parameters): OverviewQuestion {
  const other = parameters.one('other');
  const group = parameters.one('group') ?? other;
  return {
    group,
    other: other === group ? undefined : other,
    first: parameters.number('first', USUAL_FIRST, 1, MOST_FIRST),
  };
}

export const writeOverview = ({ group, other, first }: OverviewQuestion): [string, string][] => [
  ...(group === undefined ? [] : [['group', group] satisfies [string, string]]),
  ...(other === undefined ? [] : [['other', other] satisfies [string, string]]),
  ...(first === USUAL_FIRST ? [] : [['first', String(first)] satisfies [string, string]]),
];
