import type { Kind } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';
import { claimsOf } from '../pipeline/claimsOf.ts';
import { importEntities } from '../pipeline/importEntities.ts';
import { importLinks } from '../pipeline/importLinks.ts';
import { readRows, type GoodRow } from '../pipeline/readRows.ts';
import type { ImportRun } from '../pipeline/run.ts';
import type { Table } from '../pipeline/table.ts';
import { codeKey, emergingKey, taskKey } from './keys.ts';
import type { EmergingTaskRow, TaskRow } from './tables.ts';

/** Makes an Activity of each task statement, and links the role that performs it. */
export const importTasks = (run: ImportRun, table: Table<TaskRow>): Promise<void> =>
  importActivities(run, table, ({ taskId }) => taskKey(taskId), figureOf);

/** Likewise of the tasks that O*NET has seen to be new; it grades none of them. */
export const importEmergingTasks = (run: ImportRun, table: Table<EmergingTaskRow>): Promise<void> =>
  importActivities(
    run,
    table,
    ({ code, task }) => emergingKey(code, task),
    () => null,
  );

async function importActivities<T extends EmergingTaskRow>(
  run: ImportRun,
  table: Table<T>,
  keyOf: (row: T) => string,
  figure: (row: T) => number | null,
): Promise<void> {
  const rows = () => readRows(table);
  const activity = ({ row }: GoodRow<T>) => ({ key: keyOf(row), name: row.task, kind: 'ACTIVITY' as const });
  await importEntities(run, table, claimsOf(rows, activity));
  const link = ({ row }: GoodRow<T>) => ({
    from: codeKey(row.code),
    to: keyOf(row),
    relation: performs,
    figure: figure(row),
  });
  await importLinks(run, table, claimsOf(rows, link), { isCounted: true });
}

const performs = (from: Kind, to: Kind): Relation | undefined =>
  from === 'ROLE' && to === 'ACTIVITY' ? 'PERFORMS' : undefined;

/** O*NET's two grades on the scale of the shipped graph; none where O*NET has not asked yet. */
const FIGURE = { Core: 0.8, Supplemental: 0.4, '': null } as const;

const figureOf = ({ type }: TaskRow): number | null => FIGURE[type];
