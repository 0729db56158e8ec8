import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { onet } from '../../src/importers/importOnet.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { resolveRefs } from '../../src/statements/resolveRefs.ts';
import type { Store } from '../../src/store/Store.ts';
import { storeWith } from './onetStore.ts';
import { identities } from './realStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write('Skipped: the O*NET tables. Set ROLEGRAPH_SHARED to the folder that holds onet/.\n');
}

/** The rows of a table, read in another way than the import reads them. */
const rowsOf = (file: string): string[][] =>
  readFileSync(path.join(SHARED ?? '', file), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

const codesAndExamples = (): [string, string][] =>
  rowsOf('onet/Technology Skills.txt').map(([code = '', example = '']) => [code, example]);

async function onetLinks(store: Store, relation: string): Promise<Set<string>> {
  const rows = await store.read(
    `MATCH (a:Role)-[r:${relation}]->(b:Entity) WHERE 'onet' IN r.sources RETURN a.id AS start, b.id AS end`,
    {},
  );
  return new Set(rows.map((row) => `${String(row['start'])} ${String(row['end'])}`));
}

const staleDegrees = (store: Store) =>
  store.read(
    `MATCH (e:Entity) OPTIONAL MATCH (e)-[r]-(o:Entity) WHERE o.status = 'ACTIVE'
     WITH e, count(r) AS degree, count(DISTINCT CASE WHEN 'Role' IN labels(o) THEN o.id ELSE NULL END) AS roles
     WHERE e.degree <> degree OR e.roleCount <> roles
     RETURN e.id AS id`,
    {},
  );

(SHARED === undefined ? describe.skip : describe)(
  'the published O*NET tables, beside the shipped graph',
  () => {
    let store: Store;
    let first: ImportReport;
    const folder = path.join(SHARED ?? '', 'onet');

    beforeAll(async () => {
      store = await storeWith();
      await importShipped(store);
      first = await runImport(store, onet, [folder]);
    });

    afterAll(() => store.close());

    test('every row is taken', () => {
      expect(first.refused).toEqual({ total: 0, rows: [] });
      expect(first.files.map(({ rows }) => rows)).toEqual([1016, 32435, 7541]);
    });

    test('1,016 occupations and 8,745 technologies are known by their O*NET ids', async () => {
      const all = await identities(store, 'onet:');
      const technologies = await identities(store, 'onet:tech/');
      expect(technologies.size).toBe(8745);
      expect(all.size - technologies.size).toBe(1016);
    });

    test('every role has a category: the major group of its code, unless the shipped graph has another', async () => {
      const roles = await store.read(
        'MATCH (r:Role) RETURN r.id AS id, r.category AS category, r.sources AS sources',
        {},
      );
      expect(roles.filter(({ category }) => typeof category !== 'string')).toEqual([]);
      const ofOnetAlone = roles.filter(({ sources }) => String(sources) === 'onet');
      expect(new Set(ofOnetAlone.map(({ category }) => category)).size).toBe(23);
      const categoryOf = new Map(roles.map(({ id, category }) => [id, category]));
      expect(categoryOf.get('role:computer-programmers')).toBe('COMPUTER_AND_MATHEMATICAL');
      expect(categoryOf.get('role:software-developer')).toBe('SOFTWARE');
    });

    test('all 32,435 rows are links, merged ones counted once', async () => {
      const ids = await identities(store, 'onet:');
      const pairs = codesAndExamples();
      const wanted = pairs.map(([code, example]) => {
        return `${ids.get(`onet:${code}`)} ${ids.get(`onet:tech/${example}`)}`;
      });
      expect(new Set(pairs.map((pair) => pair.join('\t'))).size).toBe(32435);
      expect(await onetLinks(store, 'USES')).toEqual(new Set(wanted));
      const links = first.files[1]?.links;
      expect((links?.created ?? 0) + (links?.updated ?? 0) + (links?.merged ?? 0)).toBe(32435);
    });

    test.each([
      ['React', 'framework:react'],
      ['Django', 'framework:django'],
      ['Spring Boot', 'framework:spring-boot'],
      ['Ruby on Rails', 'framework:ruby-on-rails'],
      ['Python', 'tool:python'],
      ['Git', 'tool:git'],
    ])('%s is the shipped %s', async (example, id) => {
      const technologies = await identities(store, 'onet:tech/');
      expect(technologies.get(`onet:tech/${example}`)).toBe(id);
    });

    test.each([
      ['fullstackdeveloper', 'role:full-stack-developer'],
      ['datascientist', 'role:data-scientist'],
      ['backenddeveloper', 'role:back-end-developer'],
    ])('%s still means the shipped %s alone', async (key, id) => {
      const rows = await resolveRefs.run(store, { ids: [], externalIds: [], keys: [key] });
      expect(rows.map((row) => row.id)).toEqual([id]);
    });

    test.each([
      ['15-1252.00', 'role:software-developer'],
      ['15-1254.00', 'role:web-developer'],
      ['15-2051.00', 'role:data-scientist'],
      ['15-1251.00', 'role:computer-programmers'],
    ])('the occupation %s is %s', async (code, id) => {
      expect((await identities(store, 'onet:')).get(`onet:${code}`)).toBe(id);
    });

    // Read one by one: all are right. What is in doubt stays apart, and is told.
    test('13 occupations and 439 technologies are of the graph, 8 and 6 of them by another form of the name', () => {
      expect(first.files.map(({ entities }) => entities.merged)).toEqual([13, 439, 0]);
      const further = first.merged.filter(({ how }) => how !== 'NAME' && how !== 'ALIAS');
      expect(further.filter(({ id }) => id.startsWith('role:'))).toHaveLength(8);
      expect(further.filter(({ id }) => !id.startsWith('role:'))).toHaveLength(6);
      expect(first.doubtful.map(({ name }) => name)).toEqual([
        'Siemens NX',
        'Programmable logic controller PLC software',
        'BMC Software Recovery Manager RMAN',
        'Oracle Application Express APEX',
        'Parameter Estimation PEST',
        'Real estate application contract transmission REACT software',
      ]);
    });

    test('degrees are true', async () => {
      expect(await staleDegrees(store)).toEqual([]);
    });

    test('a second run changes nothing', async () => {
      const version = await store.version();
      const again = await runImport(store, onet, [folder]);
      expect(again.changed).toBe(false);
      expect(await store.version()).toBe(version);
    });

    describe('and four more tables of 29.2', () => {
      let more: ImportReport;
      const later = path.join(SHARED ?? '', 'data/onet-29.2');
      const TABLES = [
        'Alternate Titles.txt',
        'Task Statements.txt',
        'Emerging Tasks.txt',
        'Related Occupations.txt',
      ];

      beforeAll(async () => {
        more = await runImport(store, onet, [later]);
      });

      test('every row of a known occupation is taken, under the name of the release', () => {
        expect(more.release).toBe('onet@29.2');
        expect(more.files.map(({ file, rows }) => [file, rows])).toEqual(
          TABLES.map((file) => [file, rowsOf(`data/onet-29.2/${file}`).length]),
        );
        expect(more.files.map(({ rows }) => rows)).toEqual([56560, 18796, 240, 18460]);
        expect(more.refused).toEqual({ total: 0, rows: [] });
      });

      test('18,796 tasks are known by their numbers, and those of the same words are one activity', async () => {
        const tasks = await identities(store, 'onet:task/');
        expect(tasks.size).toBe(18796);
        const rows = rowsOf('data/onet-29.2/Task Statements.txt');
        const words = new Map(rows.map(([, id = '', task = '']) => [task, tasks.get(`onet:task/${id}`)]));
        const apart = rows.filter(
          ([, id = '', task = '']) => words.get(task) !== tasks.get(`onet:task/${id}`),
        );
        expect(apart).toEqual([]);
        expect(words.size).toBeLessThan(18796);
      });

      test('every occupation performs its tasks', async () => {
        const ids = await identities(store, 'onet:');
        const wanted = rowsOf('data/onet-29.2/Task Statements.txt').map(
          ([code = '', id = '']) => `${ids.get(`onet:${code}`)} ${ids.get(`onet:task/${id}`)}`,
        );
        const stored = await onetLinks(store, 'PERFORMS');
        expect(wanted.filter((link) => !stored.has(link))).toEqual([]);
        const tasks = more.files[1]?.links;
        expect((tasks?.created ?? 0) + (tasks?.updated ?? 0) + (tasks?.merged ?? 0)).toBe(18796);
      });

      test('18,460 rows of related occupations are links between their roles', async () => {
        const ids = await identities(store, 'onet:');
        const rows = rowsOf('data/onet-29.2/Related Occupations.txt');
        expect(rows).toHaveLength(18460);
        const wanted = rows.map(
          ([code = '', related = '']) => `${ids.get(`onet:${code}`)} ${ids.get(`onet:${related}`)}`,
        );
        const ofTwo = wanted.filter((link) => new Set(link.split(' ')).size === 2);
        expect(await onetLinks(store, 'RELATED_TO')).toEqual(new Set(ofTwo));
      });

      test('degrees are true', async () => {
        expect(await staleDegrees(store)).toEqual([]);
      });

      test('a second run changes nothing', async () => {
        const version = await store.version();
        const again = await runImport(store, onet, [later]);
        expect(again.changed).toBe(false);
        expect(await store.version()).toBe(version);
      });
    });
  },
);
