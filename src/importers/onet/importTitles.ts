import { fold } from '../../graph/fold.ts';
import { applyFacts, isChange } from '../applyFacts.ts';
import type { EntityFact } from '../facts.ts';
import type { Table } from './openFolder.ts';
import { rolesOfTable, rowsWithRoles, type RoleRef } from './rolesOfTable.ts';
import { BATCH, chunks, ONET, type OnetRun } from './run.ts';
import type { TitleRow } from './tables.ts';

interface Title {
  readonly role: RoleRef;
  readonly name: string;
}

/**
 * Makes the other titles of occupations loose aliases of their roles. Loose, since a title such as
 * "Machine Operator" belongs to many occupations: it helps to find them and never names one.
 */
export async function importTitles(run: OnetRun, table: Table<TitleRow>): Promise<void> {
  const roles = await rolesOfTable(run, table);
  for await (const batch of chunks(rowsWithRoles(run, table, roles), BATCH)) {
    const titles = batch.flatMap(({ role, row }) => [row.title, row.short].map((name) => ({ role, name })));
    await writeBatch(run, table.spec.file, titles);
  }
}

async function writeBatch(run: OnetRun, file: string, batch: readonly Title[]): Promise<void> {
  const entities = aliasFacts(batch);
  const applied = await run.write(async (transaction) => {
    const value = await applyFacts(transaction, { entities, links: [] }, ONET, run.now);
    return { changed: isChange(value), value };
  });
  const aliases = entities.reduce((sum, fact) => sum + (fact.aliases?.length ?? 0), 0);
  run.report.applyAliases(file, applied.lookups, aliases - applied.lookups);
  run.report.change(isChange(applied));
}

/** One fact a role, each spelling once, without what its own name says already. */
function aliasFacts(batch: readonly Title[]): EntityFact[] {
  const roles = new Map<string, { role: RoleRef; names: Map<string, string> }>();
  for (const { role, name } of batch) {
    const { names } = roles.get(role.id) ?? { names: new Map<string, string>() };
    const key = fold(name);
    if (key !== '' && key !== fold(role.name) && !names.has(key)) names.set(key, name);
    roles.set(role.id, { role, names });
  }
  return [...roles.values()].map(({ role, names }) => ({
    id: role.id,
    kind: 'ROLE',
    name: role.name,
    aliases: [...names.values()].map((name) => ({ name, kind: 'LOOSE' })),
  }));
}
