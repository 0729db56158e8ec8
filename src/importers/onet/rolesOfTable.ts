import { identify } from '../recognise.ts';
import type { Table } from './openFolder.ts';
import { readRows } from './readRows.ts';
import { codeKey, eachRow, type OnetRun } from './run.ts';

interface Coded {
  readonly code: string;
}

export interface RoleRef {
  readonly id: string;
  readonly name: string;
}

export interface TableRoles {
  /** Code → the role that the graph knows under it. */
  readonly byCode: ReadonlyMap<string, RoleRef>;
  /** Ids of the roles whose rows do not stand together. O*NET's tables have none. */
  readonly scattered: ReadonlySet<string>;
}

/** Reads the codes of a table ahead, and finds their roles in the graph. */
export async function rolesOfTable(run: OnetRun, table: Table<Coded>): Promise<TableRoles> {
  const runs = await countRuns(table);
  const keys = [...runs.keys()].map(codeKey);
  const found = await run.write(async (transaction) => ({
    changed: false,
    value: await identify(transaction, keys),
  }));
  const byCode = new Map<string, RoleRef>();
  const runsOfRole = new Map<string, number>();
  for (const [code, count] of runs) {
    const role = found.get(codeKey(code));
    if (role?.kind !== 'ROLE') continue;
    byCode.set(code, { id: role.id, name: role.name });
    runsOfRole.set(role.id, (runsOfRole.get(role.id) ?? 0) + count);
  }
  const scattered = [...runsOfRole].flatMap(([id, count]) => (count > 1 ? [id] : []));
  return { byCode, scattered: new Set(scattered) };
}

/** Code → how many times rows of that code begin after rows of another one. */
async function countRuns(table: Table<Coded>): Promise<Map<string, number>> {
  const runs = new Map<string, number>();
  let before: string | undefined;
  for await (const item of readRows(table)) {
    if ('reason' in item || item.row.code === before) continue;
    before = item.row.code;
    runs.set(before, (runs.get(before) ?? 0) + 1);
  }
  return runs;
}

/** The good rows of a table with their roles; those of occupations that the graph does not know are refused. */
export async function* rowsWithRoles<T extends Coded>(
  run: OnetRun,
  table: Table<T>,
  { byCode }: TableRoles,
): AsyncGenerator<{ line: number; role: RoleRef; row: T }> {
  const reason = 'is of an occupation that the graph does not know';
  for await (const { line, row } of eachRow(run, table)) {
    const role = byCode.get(row.code);
    if (role) yield { line, role, row };
    else run.report.refuse({ file: table.spec.file, line, reason, value: row.code });
  }
}
