import type { TransitionQuery } from '../../generated.ts';
import type { Shown } from '../../View.ts';
import type { TransitionQuestion } from './TransitionQuestion.ts';

export type TransitionAnswer = TransitionQuery;

export type ShownTransition = Shown<TransitionQuestion, TransitionAnswer>;

type Lists = TransitionAnswer['transition'];

/** One tool, framework or skill; what it builds on is told of what is missing. */
export type Item = Lists['surplus'][number] & Partial<Pick<Lists['missing'][number], 'buildsOn'>>;

export const COLUMNS = ['shared', 'missing', 'surplus'] as const;

/** Asked and had, asked and not had, had and not asked. */
export type ColumnName = (typeof COLUMNS)[number];

export const columnLabel = (name: ColumnName): string => name.charAt(0).toUpperCase() + name.slice(1);

export const itemsOf = ({ transition }: TransitionAnswer, name: ColumnName): readonly Item[] =>
  transition[name];

/** The names of the roles; `from` is undefined where only what is known counts. */
export const roleNames = ({
  transition,
}: TransitionAnswer): { readonly from: string | undefined; readonly to: string } => ({
  from: transition.from?.name,
  to: transition.to.name,
});
