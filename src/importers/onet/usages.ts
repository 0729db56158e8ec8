import { linkKey, type LinkFact, type Mark } from '../facts.ts';
import { groupBy, sorted } from '../values.ts';
import type { Table } from './openFolder.ts';
import { rolesOfTable, rowsWithRoles } from './rolesOfTable.ts';
import { BATCH, type OnetRun } from './run.ts';
import type { TechnologyRow } from './tables.ts';

/** A row of Technology Skills: this role uses this technology. */
export interface Usage {
  readonly line: number;
  readonly roleId: string;
  readonly row: TechnologyRow;
}

/**
 * Batches that hold all the rows of each of their roles, so that rows of one link meet. Rows of a
 * role that do not stand together are kept until the end; O*NET's own table has none.
 */
export async function* usageBatches(run: OnetRun, table: Table<TechnologyRow>): AsyncGenerator<Usage[]> {
  const roles = await rolesOfTable(run, table);
  const scattered: Usage[] = [];
  let batch: Usage[] = [];
  for await (const { line, role, row } of rowsWithRoles(run, table, roles)) {
    if (batch.length >= BATCH && batch.at(-1)?.roleId !== role.id) {
      yield batch;
      batch = [];
    }
    const list = roles.scattered.has(role.id) ? scattered : batch;
    list.push({ line, roleId: role.id, row });
  }
  if (batch.length > 0) yield batch;
  yield* batchesByRole(scattered);
}

function* batchesByRole(usages: readonly Usage[]): Generator<Usage[]> {
  let batch: Usage[] = [];
  for (const group of groupBy(usages, ({ roleId }) => roleId).values()) {
    batch = [...batch, ...group];
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const LISTED = 0.4;
const HOT = 0.6;
const IN_DEMAND = 0.9;

/**
 * How much an O*NET row says that the occupation asks for the technology, 0 to 1: 0.9 where employers
 * often name it in postings for this occupation (In Demand), else 0.6 where they do so in postings of
 * all kinds (Hot Technology), else 0.4. O*NET gives no figures: these put its three grades on the
 * scale of the shipped graph.
 */
const figureOf = ({ hot, inDemand }: Pick<TechnologyRow, 'hot' | 'inDemand'>): number =>
  inDemand ? IN_DEMAND : hot ? HOT : LISTED;

const marksOf = ({ hot, inDemand }: TechnologyRow): Mark[] => [
  ...(hot ? ['hot' as const] : []),
  ...(inDemand ? ['inDemand' as const] : []),
];

/**
 * One link a role and technology. Several rows may give it, since a technology may stand in several
 * commodities, or two names be one technology: then the greatest figure and the marks of them all.
 *
 * @param idOf the id of a technology; undefined leaves its rows out
 */
export function linkFacts(
  batch: readonly Usage[],
  idOf: (example: string) => string | undefined,
): LinkFact[] {
  const links = new Map<string, LinkFact>();
  for (const { roleId, row } of batch) {
    const to = idOf(row.example);
    if (to === undefined) continue;
    const ends = { from: roleId, relation: 'USES' as const, to };
    const { figure, marks } = links.get(linkKey(ends)) ?? { figure: null, marks: [] };
    links.set(linkKey(ends), {
      ...ends,
      figure: Math.max(figure ?? 0, figureOf(row)),
      marks: sorted([...marks, ...marksOf(row)]),
    });
  }
  return [...links.values()];
}
