import { claimsOf } from '../pipeline/claimsOf.ts';
import { importEntities } from '../pipeline/importEntities.ts';
import { readRows } from '../pipeline/readRows.ts';
import type { ImportRun } from '../pipeline/run.ts';
import type { Table } from '../pipeline/table.ts';
import { codeKey } from './keys.ts';
import type { OccupationRow } from './tables.ts';
import type { TechnologyLists } from './technologyLists.ts';

/** Makes a Role of each occupation, or recognises the one that it is. */
export const importOccupations = (
  run: ImportRun,
  table: Table<OccupationRow>,
  { distinct, groups }: TechnologyLists,
): Promise<void> =>
  importEntities(
    run,
    table,
    claimsOf(
      () => readRows(table),
      ({ row: { code, title, description } }) => ({
        key: codeKey(code),
        name: distinct.get(title) ?? title,
        kind: 'ROLE' as const,
        isDistinct: distinct.has(title),
        says: {
          category: groups.get(code.slice(0, 2)),
          description: description === '' ? undefined : description,
        },
      }),
    ),
  );
