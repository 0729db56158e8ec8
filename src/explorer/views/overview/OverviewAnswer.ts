import { RolegraphError } from '../../../graph/errors.ts';
import { fold } from '../../../graph/fold.ts';
import type { Ask } from '../../Ask.ts';
import { RoleMatrix, type RoleMatrixQuery, type RoleMatrixQueryVariables } from '../../generated.ts';
import type { Shown } from '../../View.ts';
import { inWords } from '../../../graph/inWords.ts';
import type { OverviewQuestion } from './OverviewQuestion.ts';

export type Matrix = RoleMatrixQuery['roleMatrix'];
export type Line = Matrix['rows'][number];
export type Cell = Matrix['cells'][number];

export interface OverviewAnswer {
  /** The question that was answered: with the ids of groups that were given in words. */
  readonly asked: OverviewQuestion;
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

/** Takes groups by their ids, or by these in words in any case. @throws RolegraphError where there is no such group */
export async function askOverview(ask: Ask, question: OverviewQuestion): Promise<OverviewAnswer> {
  try {
    return await askByIds(ask, question);
  } catch (error) {
    const meant = withIds(question, groupsIn(error));
    if (meant.group === question.group && meant.other === question.other) throw error;
    return askByIds(ask, meant);
  }
}

/** The groups that there are, as the error says that one is not among them. */
function groupsIn(error: unknown): readonly string[] {
  const groups = error instanceof RolegraphError ? error.details['groups'] : undefined;
  return Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [];
}

/** "Machine learning" is MACHINE_LEARNING, where there is such a group. */
function withIds(question: OverviewQuestion, groups: readonly string[]): OverviewQuestion {
  const idOf = (given: string | undefined): string | undefined =>
    groups.find(
      (id) => given !== undefined && [id, inWords(id)].some((name) => fold(name) === fold(given)),
    ) ?? given;
  const [group, other] = [idOf(question.group), idOf(question.other)];
  return { ...question, group, other: other === group ? undefined : other };
}

async function askByIds(ask: Ask, question: OverviewQuestion): Promise<OverviewAnswer> {
  const { roleMatrix, groups } = await ask(RoleMatrix, matrixVariables(question));
  const [only, ...others] = groups.rows;
  if (question.group !== undefined || !only || others.length > 0) {
    return { asked: question, matrix: roleMatrix, groups: groups.rows, only: undefined };
  }
  const inside = await ask(RoleMatrix, matrixVariables({ ...question, group: only.id }));
  return { asked: question, matrix: inside.roleMatrix, groups: groups.rows, only };
}

/** A single group is shown itself. */
export const settleOverview = (_: OverviewQuestion, { asked, only }: OverviewAnswer): OverviewQuestion =>
  only ? { ...asked, group: only.id } : asked;

/** The names of the two groups whose roles are shown. */
export const groupNames = (
  { group = '', other = group }: OverviewQuestion,
  { groups }: OverviewAnswer,
): readonly [string, string] => [groupName(groups, group), groupName(groups, other)];

const groupName = (groups: readonly Line[], wanted: string): string =>
  groups.find(({ id }) => id === wanted)?.name ?? inWords(wanted);
