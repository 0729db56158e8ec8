import type { Ask } from '../../Ask.ts';
import { RoleMatrix, type RoleMatrixQuery, type RoleMatrixQueryVariables } from '../../generated.ts';
import type { Shown } from '../../View.ts';
import { inWords } from '../../../graph/inWords.ts';
import type { OverviewQuestion } from './OverviewQuestion.ts';

export type Matrix = RoleMatrixQuery['roleMatrix'];
export type Line = Matrix['rows'][number];
export type Cell = Matrix['cells'][number];

export interface OverviewAnswer {
  readonly matrix: Matrix;
  /** All groups of the graph. */
  readonly groups: readonly Line[];
  /** Where all groups were asked for and there is only one: that one, whose roles the matrix then has. */
  readonly only: Line | undefined;
}

export type ShownOverview = Shown<OverviewQuestion, OverviewAnswer>;

export const matrixVariables = ({ group, other, first }: OverviewQuestion): RoleMatrixQueryVariables => ({
  group: group ?? null,
  other: other ?? null,
  first,
});

/** @throws RolegraphError where there is no such group */
export async function askOverview(ask: Ask, question: OverviewQuestion): Promise<OverviewAnswer> {
  const { roleMatrix, groups } = await ask(RoleMatrix, matrixVariables(question));
  const [only, ...others] = groups.rows;
  if (question.group !== undefined || !only || others.length > 0) {
    return { matrix: roleMatrix, groups: groups.rows, only: undefined };
  }
  const inside = await ask(RoleMatrix, matrixVariables({ ...question, group: only.id }));
  return { matrix: inside.roleMatrix, groups: groups.rows, only };
}

/** A single group is shown itself. */
export const settleOverview = (question: OverviewQuestion, { only }: OverviewAnswer): OverviewQuestion =>
  only ? { ...question, group: only.id } : question;

/** The names of the two groups whose roles are shown. */
export const groupNames = (
  { group = '', other = group }: OverviewQuestion,
  { groups }: OverviewAnswer,
): readonly [string, string] => [groupName(groups, group), groupName(groups, other)];

const groupName = (groups: readonly Line[], wanted: string): string =>
  groups.find(({ id }) => id === wanted)?.name ?? inWords(wanted);
