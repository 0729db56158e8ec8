import { claimsOf } from '../pipeline/claimsOf.ts';
import { importAliases } from '../pipeline/importAliases.ts';
import { readRows } from '../pipeline/readRows.ts';
import type { ImportRun } from '../pipeline/run.ts';
import type { Table } from '../pipeline/table.ts';
import { codeKey } from './keys.ts';
import type { TitleRow } from './tables.ts';

/**
 * Makes the other titles of occupations loose aliases of their roles. Loose, since a title such as
 * "Machine Operator" belongs to many occupations: it helps to find them and never names one.
 */
export const importTitles = (run: ImportRun, table: Table<TitleRow>): Promise<void> =>
  importAliases(
    run,
    table,
    claimsOf(
      () => readRows(table),
      ({ row: { code, title, short } }) => ({
        of: codeKey(code),
        aliases: [title, short].map((name) => ({ name, kind: 'LOOSE' as const })),
      }),
    ),
  );
