import type { Entity } from '../../graph/entity.ts';
import { compare } from './compare.ts';
import type { AskingLine, RoleMatrixLine } from './roleGroups.ts';

/** How much each row asks for the same as each column. */
export interface RoleMatrix {
  readonly rows: RoleMatrixLine[];
  readonly columns: RoleMatrixLine[];
  /** By row, then column; none of a line and itself. */
  readonly cells: RoleMatrixCell[];
}

interface RoleMatrixCell {
  /** Indexes into the rows and the columns. */
  readonly row: number;
  readonly column: number;
  /** 0 to 1. */
  readonly score: number;
  /** What both ask that weighs most, at most three. */
  readonly shared: Entity[];
}

/** @param entities everything that is asked, by id */
export function matrixOf(
  rows: readonly AskingLine[],
  columns: readonly AskingLine[],
  entities: ReadonlyMap<string, Entity>,
): RoleMatrix {
  const cells = rows.flatMap((one, row) =>
    columns.flatMap((other, column): RoleMatrixCell[] => {
      if (one.line.id === other.line.id) return [];
      const { score, shared } = compare(one.asked, other.asked);
      return [{ row, column, score, shared: shared.flatMap((id) => entities.get(id) ?? []) }];
    }),
  );
  return { rows: rows.map(({ line }) => line), columns: columns.map(({ line }) => line), cells };
}
