import type { Mark } from '../../facts/facts.ts';
import { isTechnology } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';
import { claimsOf } from '../pipeline/claimsOf.ts';
import { importEntities } from '../pipeline/importEntities.ts';
import { importLinks } from '../pipeline/importLinks.ts';
import { readRows } from '../pipeline/readRows.ts';
import type { ImportRun } from '../pipeline/run.ts';
import type { Table } from '../pipeline/table.ts';
import { codeKey, technologyKey } from './keys.ts';
import type { TechnologyRow } from './tables.ts';
import type { TechnologyLists } from './technologyLists.ts';

/** Makes a Tool or Framework of each technology, or recognises it, and links the roles that use it. */
export async function importTechnologies(
  run: ImportRun,
  table: Table<TechnologyRow>,
  lists: TechnologyLists,
): Promise<void> {
  const rows = () => readRows(table);
  const technologies = claimsOf(rows, ({ row }) => technologyOf(row, lists));
  await importEntities(run, table, technologies, { repeats: 'SKIP', isCounted: true });
  // The rows of an occupation are all that O*NET says it uses.
  await importLinks(
    run,
    table,
    claimsOf(rows, ({ row }) => usageOf(row)),
    { replaces: ['USES'] },
  );
}

const OTHER = 'OTHER';

/** A tool's category is that of the first commodity that it stands in. */
function technologyOf({ example, commodity }: TechnologyRow, lists: TechnologyLists) {
  const isFramework = lists.frameworks.has(example);
  return {
    key: technologyKey(example),
    name: lists.distinct.get(example) ?? example,
    kind: isFramework ? ('FRAMEWORK' as const) : ('TOOL' as const),
    isDistinct: lists.distinct.has(example),
    says: { category: isFramework ? OTHER : (lists.commodities.get(commodity) ?? OTHER) },
  };
}

const usageOf = (row: TechnologyRow) => ({
  from: codeKey(row.code),
  to: technologyKey(row.example),
  relation: (from: string, to: Parameters<typeof isTechnology>[0]): Relation | undefined =>
    from === 'ROLE' && isTechnology(to) ? 'USES' : undefined,
  figure: figureOf(row),
  marks: marksOf(row),
});

const LISTED = 0.4;
const HOT = 0.6;
const IN_DEMAND = 0.9;

/**
 * How much an O*NET row says that the occupation asks for the technology, 0 to 1: 0.9 where employers
 * often name it in postings for this occupation (In Demand), else 0.6 where they do so in postings of
 * all kinds (Hot Technology), else 0.4. O*NET gives no figures: these put its three grades on the
 * scale of the shipped graph.
 */
const figureOf = ({ hot, inDemand }: TechnologyRow): number => (inDemand ? IN_DEMAND : hot ? HOT : LISTED);

const marksOf = ({ hot, inDemand }: TechnologyRow): Mark[] => [
  ...(hot ? ['hot' as const] : []),
  ...(inDemand ? ['inDemand' as const] : []),
];
