import path from 'node:path';
import { number } from '../facts/counts.ts';
import { isWhole, skillClaim, type SkillSource } from './esco/skillClaim.ts';
import { iscoGroupClaim, occupationClaim, skillGroupClaim } from './esco/conceptClaim.ts';
import {
  collectionParentClaims,
  iscoParentClaims,
  parentClaim,
  requirementClaim,
  skillRelationClaim,
} from './esco/linkClaims.ts';
import { labelsFit } from './esco/labelsFit.ts';
import { readEscoLists, type EscoLists } from './esco/lists.ts';
import { openFolder, type EscoTables } from './esco/openFolder.ts';
import { Speakers } from './esco/Speakers.ts';
import { ESCO } from './esco/uri.ts';
import { claimsOf } from './pipeline/claimsOf.ts';
import { importEntities } from './pipeline/importEntities.ts';
import { importLinks, type LinkOptions } from './pipeline/importLinks.ts';
import type { Importer } from './pipeline/importer.ts';
import { readRows, type GoodRow } from './pipeline/readRows.ts';
import type { ImportRun } from './pipeline/run.ts';
import type { SkillRow } from './esco/tables.ts';
import type { Table } from './pipeline/table.ts';

/**
 * Imports what a folder holds of ESCO: occupations with their ISCO groups, skills with their groups and collections,
 * and what links them, as the European Commission publishes them in CSV (releases 1.1.0 to 1.2.1).
 */
export const esco: Importer = {
  source: ESCO,
  async open(paths) {
    const lists = readEscoLists();
    const tables = await openFolder(paths, [...lists.collections.keys()]);
    return {
      sha256: tables.sha256,
      version: versionOf(paths),
      async run(run) {
        const speakers = await speakersOf(tables, lists);
        await importConcepts(run, tables, lists, speakers);
        await importRelations(run, tables, speakers);
      },
    };
  },
};

const VERSION = /(?:^|[^a-z0-9])v?(\d+\.\d+\.\d+)(?=$|[^a-z0-9.])/i;

/** The Commission's folder is called `ESCO dataset - v1.2.0 - classification - en - csv`. */
function versionOf(paths: readonly string[]): string | undefined {
  const versions = paths.map((one) => VERSION.exec(path.basename(path.resolve(one)))?.[1]);
  const [first] = versions;
  return versions.every((version) => version === first) ? first : undefined;
}

/** Release 1.2.1 has a row of some occupations for each of their parents. */
const FIRST_ROW = { repeats: 'SKIP' } as const;

async function importConcepts(
  run: ImportRun,
  tables: EscoTables,
  lists: EscoLists,
  speakers: Speakers,
): Promise<void> {
  const { iscoGroups, occupations, skillGroups, skills, collections } = tables;
  if (iscoGroups)
    await importEntities(
      run,
      iscoGroups,
      claimsOf(() => readRows(iscoGroups), iscoGroupClaim),
      FIRST_ROW,
    );
  if (occupations) {
    const claims = claimsOf(
      () => readRows(occupations),
      (row) => occupationClaim(row, lists),
    );
    await importEntities(run, occupations, claims, FIRST_ROW);
  }
  if (skillGroups)
    await importEntities(
      run,
      skillGroups,
      claimsOf(() => readRows(skillGroups), skillGroupClaim),
      FIRST_ROW,
    );
  const importSkills = async (table: Table<SkillRow>, isComplete: SkillSource['isComplete']) => {
    const source = { file: table.name, lists, speakers, isComplete };
    const claims = claimsOf(
      () => readRows(table),
      (row: GoodRow<SkillRow>) => skillClaim(row, source),
    );
    await importEntities(run, table, claims, FIRST_ROW);
  };
  if (skills) await importSkills(skills, (await tellUnfit(run, skills)) ? isWhole : undefined);
  for (const table of collections) await importSkills(table, () => true);
}

/** @returns whether the other labels of the skills are theirs; where they are not, the report says so */
async function tellUnfit(run: ImportRun, table: Table<SkillRow>): Promise<boolean> {
  const { rows, strange, fits } = await labelsFit(table);
  if (!fits) {
    const note = `altLabels left out: in ${number(strange)} of ${number(rows)} rows they do not fit the name`;
    run.report.note(table.name, note);
  }
  return fits;
}

/** Which skills the collections hold: it must be known before the first skill gets its category. */
async function speakersOf({ collections }: EscoTables, lists: EscoLists): Promise<Speakers> {
  const speakers = new Speakers();
  for (const table of collections) {
    const category = lists.collections.get(table.spec.file);
    for await (const item of readRows(table)) {
      if (category !== undefined && 'row' in item) speakers.collect(item.row.key, category);
    }
  }
  return speakers;
}

/** A release's rows of one concept are all that ESCO says of it. Excerpts name concepts that they do not hold. */
const PARENTS: LinkOptions = { replaces: ['BROADER'], unknown: 'SKIP' };

async function importRelations(run: ImportRun, tables: EscoTables, speakers: Speakers): Promise<void> {
  const { requirements, skillRelations } = tables;
  await importOccupationParents(run, tables);
  await importSkillParents(run, tables, speakers);
  if (requirements) {
    const claims = claimsOf(() => readRows(requirements), requirementClaim);
    await importLinks(run, requirements, claims, { replaces: ['REQUIRES', 'USES'], unknown: 'SKIP' });
  }
  if (skillRelations) {
    const claims = claimsOf(() => readRows(skillRelations), skillRelationClaim);
    await importLinks(run, skillRelations, claims, { replaces: ['NEEDS'], unknown: 'SKIP' });
  }
}

async function importOccupationParents(run: ImportRun, tables: EscoTables): Promise<void> {
  const { occupationParents, occupations } = tables;
  if (occupationParents) {
    await importLinks(
      run,
      occupationParents,
      claimsOf(() => readRows(occupationParents), parentClaim),
      PARENTS,
    );
  } else if (occupations) {
    const claims = claimsOf(() => readRows(occupations), iscoParentClaims);
    await importLinks(run, occupations, claims, { ...PARENTS, isCounted: true });
  }
}

/** The collections repeat the parents of their skills; only where the table of all parents is missing are they read there. */
async function importSkillParents(run: ImportRun, tables: EscoTables, speakers: Speakers): Promise<void> {
  const { skillParents, collections } = tables;
  if (skillParents)
    return importLinks(
      run,
      skillParents,
      claimsOf(() => readRows(skillParents), parentClaim),
      PARENTS,
    );
  for (const table of collections) {
    const claims = claimsOf(
      () => readRows(table),
      (row) => (speakers.speaks(table.name, row.row.key, 'PARENTS') ? collectionParentClaims(row) : []),
    );
    await importLinks(run, table, claims, { ...PARENTS, isCounted: true });
  }
}
