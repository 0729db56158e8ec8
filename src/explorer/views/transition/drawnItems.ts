import { isHub } from '../../../graph/isHub.ts';
import { fairShares } from '../entity/fairShares.ts';
import { itemsOf, type ColumnName, type Item, type ShownTransition } from './TransitionAnswer.ts';

/** Which items of a column are in the picture. */
export interface DrawnColumn {
  readonly name: ColumnName;
  readonly items: readonly Item[];
  /** How many the column has in all. */
  readonly total: number;
}

export interface DrawnItems {
  readonly columns: Readonly<Record<ColumnName, DrawnColumn>>;
  /** How many hubs are left out because they are not to be shown. */
  readonly hubs: number;
  /** How many would follow if more were drawn. */
  readonly notFitting: number;
}

/** Whom the last of what may be drawn goes to first: what is missing is what one asks for. */
const ORDER = ['missing', 'shared', 'surplus'] as const satisfies readonly ColumnName[];

/** The first items of each column, as many as may be drawn in all, shared out evenly. */
export function drawnItems({ question, answer, common }: ShownTransition): DrawnItems {
  const roles = answer.roles.totalCount;
  const shown = ORDER.map((name) => {
    const all = itemsOf(answer, name);
    return {
      name,
      all,
      items: common.hubs ? all : all.filter(({ entity }) => !isHub(entity.roleCount, roles)),
    };
  });
  const shares = fairShares(
    shown.map(({ items }) => items.length),
    question.first,
  );
  const drawn = new Map(shown.map(({ name, items }, index) => [name, items.slice(0, shares[index])]));
  const column = (name: ColumnName): DrawnColumn => ({
    name,
    items: drawn.get(name) ?? [],
    total: answer.transition.counts[name],
  });
  return {
    columns: { shared: column('shared'), missing: column('missing'), surplus: column('surplus') },
    hubs: sum(shown.map(({ all, items }) => all.length - items.length)),
    notFitting: sum(shown.map(({ items }) => items.length)) - sum(shares),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
