// One long file: the import of the whole of ESCO's tables is looked at from every side.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { fold } from '../../src/graph/fold.ts';
import { readEscoLists } from '../../src/importers/esco/lists.ts';
import { esco } from '../../src/importers/importEsco.ts';
import { onet } from '../../src/importers/importOnet.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { aliasNames } from '../../src/statements/names.ts';
import { resolveRefs } from '../../src/statements/resolveRefs.ts';
import type { Store } from '../../src/store/Store.ts';
import type { Row } from './escoFolder.ts';
import { entity, storeWith } from './onetStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the ESCO tables. Set ROLEGRAPH_SHARED to the folder that holds data/esco/.\n',
  );
}

const FOLDER = path.join(SHARED ?? '', 'data/esco');
const NEWER = path.join(FOLDER, 'v1.2.1');

/** The rows of a table, all at once, as the import does not read them. */
const rowsOf = (folder: string, file: string): Row[] =>
  parse(readFileSync(path.join(folder, file), 'utf8'), { columns: true });

const DIGITAL = 'digitalSkillsCollection_en.csv';

const keyOf = (uri = ''): string => uri.replace('http://data.europa.eu/esco/', 'esco:');

const split = (cell = ''): string[] =>
  cell
    .split(' | ')
    .map((value) => value.replace(/\s+/g, ' ').trim())
    .filter((value) => value !== '');

/** External id → id of the entity. */
async function identities(store: Store): Promise<Map<string, string>> {
  const rows = await store.read(
    `MATCH (x:ExternalId)-[:IDENTIFIES]->(e:Entity) WHERE x.key STARTS WITH 'esco:' RETURN x.key AS key, e.id AS id`,
    {},
  );
  return new Map(rows.map((row) => [String(row['key']), String(row['id'])]));
}

/** Links that ESCO gives: `from RELATION to` → weight and whether it is essential. */
async function escoLinks(store: Store, relations: readonly string[]): Promise<Map<string, unknown[]>> {
  const rows = await store.read(
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) IN $relations AND 'esco' IN r.sources
     RETURN a.id AS start, type(r) AS relation, b.id AS end, r.figure_esco AS figure, r.marks_esco AS marks`,
    { relations: [...relations] },
  );
  return new Map(
    rows.map((row) => [
      `${String(row['start'])} ${String(row['relation'])} ${String(row['end'])}`,
      [row['figure'], row['marks'] ?? []],
    ]),
  );
}

const isSkill = (id: string): boolean => id.startsWith('skill:');

/** What the table of requirements says, by ids: the greater grade of a pair. */
function wantedRequirements(ids: ReadonlyMap<string, string>): Map<string, unknown[]> {
  const wanted = new Map<string, unknown[]>();
  for (const { occupationUri, relationType, skillUri } of rowsOf(FOLDER, 'occupationSkillRelations_en.csv')) {
    const [from = '', to = ''] = [ids.get(keyOf(occupationUri)), ids.get(keyOf(skillUri))];
    const key = `${from} ${isSkill(to) ? 'REQUIRES' : 'USES'} ${to}`;
    if (relationType === 'essential') wanted.set(key, [0.8, ['essential']]);
    else if (!wanted.has(key)) wanted.set(key, [0.4, []]);
  }
  return wanted;
}

/** What pairs of parent and child are, by ids; between a skill and a tool the graph has no such relation. */
function wantedParents(
  ids: ReadonlyMap<string, string>,
  pairs: readonly (readonly [string, string])[],
): string[] {
  const links = pairs.flatMap(([child, parent]) => {
    const [from, to] = [ids.get(child), ids.get(parent)];
    const isUsable = from !== undefined && to !== undefined && from !== to;
    return isUsable && from.split(':')[0] === to.split(':')[0] ? [`${from} BROADER ${to}`] : [];
  });
  return [...new Set(links)].sort();
}

const pairsOf = (file: string) =>
  rowsOf(FOLDER, file).map((row) => [keyOf(row['conceptUri']), keyOf(row['broaderUri'])] as const);

(SHARED === undefined ? describe.skip : describe)(
  'the published ESCO tables, beside the shipped graph and O*NET',
  () => {
    let store: Store;
    let first: ImportReport;
    let ids: Map<string, string>;
    const fileOf = (file: string) => first.files.find((one) => one.file === file);

    beforeAll(async () => {
      store = await storeWith();
      await importShipped(store);
      await runImport(store, onet, [path.join(SHARED ?? '', 'onet')]);
      first = await runImport(store, esco, [FOLDER]);
      ids = await identities(store);
    });

    afterAll(() => store.close());

    test('every row is read, and none is refused', () => {
      expect(first.refused).toEqual({ total: 0, rows: [] });
      expect(first.files.map(({ file, rows }) => [file.replace('_en.csv', ''), rows])).toEqual([
        ['ISCOGroups', 619],
        ['occupations', 3039],
        ['skillGroups', 640],
        ['skills', 2515],
        ['digitalSkillsCollection', 1284],
        ['transversalSkillsCollection', 95],
        ['broaderRelationsOccPillar', 3652],
        ['broaderRelationsSkillPillar', 20822],
        ['occupationSkillRelations', 10592],
        ['skillSkillRelations', 5818],
      ]);
    });

    test('every concept is known by its ESCO id', () => {
      const tables = ['ISCOGroups', 'occupations', 'skillGroups', 'skills'];
      const keys = tables.flatMap((table) =>
        rowsOf(FOLDER, `${table}_en.csv`).map((row) => keyOf(row['conceptUri'])),
      );
      expect([...ids.keys()].sort()).toEqual(keys.sort());
    });

    test('labels have no space around them', async () => {
      expect(await entity(store, ids.get('esco:isco/C2512') ?? '')).toMatchObject({
        name: 'Software developers (ISCO 2512)',
      });
      const rows = await store.read(
        `MATCH (e:Entity) WHERE 'esco' IN e.sources AND trim(e.name) <> e.name RETURN e.id AS id`,
        {},
      );
      expect(rows).toEqual([]);
    });

    test('all 10,592 rows are links, the greater grade of a pair', async () => {
      expect(await escoLinks(store, ['REQUIRES', 'USES'])).toEqual(wantedRequirements(ids));
    });

    test('parents are those of the two tables, as far as both are there', async () => {
      const pairs = ['broaderRelationsOccPillar_en.csv', 'broaderRelationsSkillPillar_en.csv'].flatMap(
        pairsOf,
      );
      const links = await escoLinks(store, ['BROADER']);
      expect([...links.keys()].sort()).toEqual(wantedParents(ids, pairs));
      expect(fileOf('broaderRelationsSkillPillar_en.csv')?.skipped).toEqual({
        'names what the graph does not know': 16620,
        'joins kinds between which the graph has no such relation': 297,
      });
    });

    // Read one by one. What was wrong is in data/recognition/distinct.yaml.
    test('165 occupations and 120 skills are of the graph, 141 and 20 of them by another form of the name', () => {
      const merged = (file: string) => fileOf(file)?.entities.merged;
      expect([merged('ISCOGroups_en.csv'), merged('skillGroups_en.csv')]).toEqual([0, 0]);
      expect([merged('occupations_en.csv'), merged('skills_en.csv')]).toEqual([165, 120]);
      const further = first.merged.filter(({ how }) => how !== 'NAME' && how !== 'ALIAS');
      expect(further.filter(({ id }) => id.startsWith('role:'))).toHaveLength(141);
      expect(further.filter(({ id }) => !id.startsWith('role:'))).toHaveLength(20);
      expect(first.doubtful).toEqual([]);
    });

    test.each([
      ['Python (computer programming)', 'tool:python'],
      ['SQL', 'tool:sql'],
      ['Haskell', 'tool:haskell'],
      ['Angular', 'framework:angular'],
      ['machine learning', 'skill:machine-learning'],
      ['software developer', 'role:software-developer'],
      ['data scientist', 'role:data-scientist'],
      ['electrician', 'role:electricians'],
    ])('%s is %s', (name, id) => {
      expect(first.merged.find((one) => one.name === name)?.id).toBe(id);
    });

    test.each([
      ['SPARK', 'framework:spark-java-web-framework'],
      ['test engineer', 'role:test-engineer-of-any-product'],
    ])('%s is none of the graph', async (name, id) => {
      expect(first.merged.map((one) => one.name)).not.toContain(name);
      expect(await entity(store, id)).toMatchObject({ sources: ['esco'] });
    });

    test('the list of technologies names them as ESCO does', () => {
      const names = new Map(
        rowsOf(FOLDER, 'skills_en.csv').map((row) => [
          keyOf(row['conceptUri']),
          row['preferredLabel']?.trim(),
        ]),
      );
      const kept = [...readEscoLists().technologies].map(([key, { name }]) => [key, name]);
      expect(kept).toEqual(kept.map(([key]) => [key, names.get(key ?? '')]));
      expect(kept.every(([key]) => /^(tool|framework):/.test(ids.get(key ?? '') ?? ''))).toBe(true);
    });

    // In this excerpt the labels of skills that stand in no collection are those of other skills.
    test('labels of other skills are left out, and those of the collections are taken', async () => {
      expect(fileOf('skills_en.csv')?.notes).toEqual([
        expect.stringMatching(/^altLabels left out: in [\d,]+ of 1,828 rows they do not fit the name$/),
      ]);
      const aliases = await aliasNames.run(store, {});
      const of = (id: string) => aliases.filter((alias) => alias.id === id).map(({ name }) => name);
      expect(of('skill:risk-management')).not.toContain('clean the surfaces');
      expect(of('tool:haskell')).toContain('Haskell techniques');
    });

    test('a second import changes nothing', async () => {
      const version = await store.version();
      expect((await runImport(store, esco, [FOLDER])).changed).toBe(false);
      expect(await store.version()).toBe(version);
    });

    describe('with release 1.2.1 over it', () => {
      let second: ImportReport;
      let names: Map<string, string | undefined>;
      let parents: Map<string, unknown[]>;
      const [older, newer] =
        SHARED === undefined ? [[], []] : [rowsOf(FOLDER, DIGITAL), rowsOf(NEWER, DIGITAL)];
      const pairs = older.map((row, index) => [row, newer[index] ?? {}] as const);
      const namesNow = async () => {
        const rows = await store.read(`MATCH (e:Entity) RETURN e.id AS id, e.name AS name`, {});
        return new Map(rows.map((row) => [String(row['id']), String(row['name'])]));
      };

      beforeAll(async () => {
        names = await namesNow();
        parents = await escoLinks(store, ['BROADER']);
        second = await runImport(store, esco, [NEWER]);
      });

      test('it is recorded by its name, and ids stay', async () => {
        expect(second.release).toBe('esco@1.2.1');
        expect(second.refused.total).toBe(0);
        expect(pairs.every(([one, other]) => one['conceptUri'] === other['conceptUri'])).toBe(true);
        expect(await identities(store)).toEqual(ids);
      });

      // Ten of the eleven only lose a space at their end, and one begins with a small letter now.
      test('11 labels are spelled otherwise; each still means the skill', async () => {
        const renamed = pairs.filter(([one, other]) => one['preferredLabel'] !== other['preferredLabel']);
        expect(renamed).toHaveLength(11);
        for (const [one, other] of renamed) {
          const id = ids.get(keyOf(one['conceptUri'])) ?? '';
          expect((await entity(store, id))?.name).toBe(other['preferredLabel']);
          const keys = [fold(one['preferredLabel'] ?? '')];
          const found = await resolveRefs.run(store, { ids: [], externalIds: [], keys });
          expect(found.map((row) => row.id)).toEqual([id]);
        }
        const now = await namesNow();
        const changed = [...names].filter(([id, name]) => now.get(id) !== name);
        expect(changed).toEqual([['skill:iterative-development', 'Iterative development']]);
      });

      test('10 skills have other parents: one of these is not in the excerpt, the others are replaced', async () => {
        const changed = pairs.filter(
          ([one, other]) =>
            split(one['broaderConceptUri']).sort().join() !== split(other['broaderConceptUri']).sort().join(),
        );
        expect(changed).toHaveLength(10);
        const now = await escoLinks(store, ['BROADER']);
        const gone = [...parents.keys()].filter((key) => !now.has(key));
        const added = [...now.keys()].filter((key) => !parents.has(key));
        expect([gone.length, added.length]).toEqual([9, 9]);
        const [file] = second.files;
        expect([file?.dropped, file?.links.created]).toEqual([9, 9]);
        const told = newer.flatMap((row) =>
          split(row['broaderConceptUri']).map((uri) => [keyOf(row['conceptUri']), keyOf(uri)] as const),
        );
        const children = new Set(newer.map((row) => ids.get(keyOf(row['conceptUri']))));
        const ofChildren = [...now.keys()].filter((key) => children.has(key.split(' ')[0]));
        expect(ofChildren.sort()).toEqual(wantedParents(ids, told));
      });

      // The other 111 differ in nothing but the skill's own name, or in capitals, spaces and hyphens.
      test('387 sets of other labels differ, 276 of them in more than spelling; old labels are gone', async () => {
        const labels = (row: Row) => (row['altLabels'] ?? '').split(' | ').map((label) => label.trim());
        const setOf = (row: Row) => [...new Set(labels(row))].sort().join('\n');
        expect(pairs.filter(([one, other]) => setOf(one) !== setOf(other))).toHaveLength(387);
        const keys = (row: Row) => {
          const own = fold(row['preferredLabel'] ?? '');
          const folded = split(row['altLabels']?.replaceAll('\u200B', '')).map(fold);
          return new Set(folded.filter((key) => key !== own && key !== ''));
        };
        const changed = pairs.filter(
          ([one, other]) => [...keys(one)].sort().join() !== [...keys(other)].sort().join(),
        );
        expect(changed).toHaveLength(276);
        const rows = await store.read(
          `MATCH (a:Alias)-[r:ALIAS_OF]->(e:Entity) WHERE 'esco' IN r.sources RETURN a.key AS key, e.id AS id`,
          {},
        );
        const stored = new Set(rows.map((row) => `${String(row['key'])} ${String(row['id'])}`));
        for (const [one, other] of changed) {
          const id = ids.get(keyOf(one['conceptUri'])) ?? '';
          const [before, after] = [keys(one), keys(other)];
          for (const key of after) expect(stored).toContain(`${key} ${id}`);
          const gone = [...before].filter((key) => !after.has(key));
          for (const key of gone) expect(stored).not.toContain(`${key} ${id}`);
        }
      });

      test('a second import changes nothing', async () => {
        const version = await store.version();
        expect((await runImport(store, esco, [NEWER])).changed).toBe(false);
        expect(await store.version()).toBe(version);
      });
    });
  },
);
