import type { Kind } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';
import { claimsOf } from '../pipeline/claimsOf.ts';
import { importLinks } from '../pipeline/importLinks.ts';
import { readRows } from '../pipeline/readRows.ts';
import type { ImportRun } from '../pipeline/run.ts';
import type { Table } from '../pipeline/table.ts';
import { codeKey } from './keys.ts';
import type { RelatedRow } from './tables.ts';

/** O*NET's three tiers of relatedness on the scale of the shipped graph. */
const FIGURE = { 'Primary-Short': 0.9, 'Primary-Long': 0.6, Supplemental: 0.3 } as const;

/** Links each occupation to those that O*NET finds related; a table is all that it says of an occupation. */
export const importRelated = (run: ImportRun, table: Table<RelatedRow>): Promise<void> =>
  importLinks(
    run,
    table,
    claimsOf(
      () => readRows(table),
      ({ row: { code, related, tier } }) => ({
        from: codeKey(code),
        to: codeKey(related),
        relation: isRelated,
        figure: FIGURE[tier],
      }),
    ),
    { replaces: ['RELATED_TO'] },
  );

const isRelated = (from: Kind, to: Kind): Relation | undefined =>
  from === 'ROLE' && to === 'ROLE' ? 'RELATED_TO' : undefined;
