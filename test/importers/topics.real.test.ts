import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { topics } from '../../src/importers/importTopics.ts';
import { runImport } from '../../src/importers/runImport.ts';
import type { Store } from '../../src/store/Store.ts';
import { idOf, storeWith } from './onetStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the topic pages. Set ROLEGRAPH_SHARED to the folder that holds data/github-topics/.\n',
  );
}

const FOLDER = path.join(SHARED ?? '', 'data/github-topics');

const entities = (store: Store) => store.read('MATCH (e:Entity) RETURN e.id AS id ORDER BY id', {});

(SHARED === undefined ? describe.skip : describe)(
  'the pages of github/explore, beside the shipped graph',
  () => {
    let store: Store;
    let before: Awaited<ReturnType<typeof entities>>;
    let report: ImportReport;

    beforeAll(async () => {
      store = await storeWith();
      await importShipped(store);
      before = await entities(store);
      report = await runImport(store, topics, [FOLDER]);
    });

    afterAll(() => store.close());

    test('nothing new is made, and two pages cannot be read', async () => {
      expect(await entities(store)).toEqual(before);
      expect(report.refused.rows.map(({ reason }) => reason.split(' ')[0])).toEqual([
        'opencomputers/index.md',
        'qiskit/index.md',
      ]);
    });

    // Read one by one: all are right.
    test('343 pages are of the graph, 40 of them of skills', () => {
      expect(report.files).toMatchObject([
        { rows: 1252, leftOut: 907, entities: { created: 0, merged: 343 } },
      ]);
      expect(report.merged.filter(({ id }) => id.startsWith('skill:'))).toHaveLength(40);
      expect(report.doubtful).toEqual([]);
    });

    test.each([
      ['spring', 'framework:spring-framework'],
      ['nextjs', 'framework:next-js'],
      ['angular', 'framework:angular'],
      ['unity', 'tool:unity'],
      ['aspnet', 'framework:asp-net'],
      ['actions', 'tool:github-actions'],
      ['cpp', 'tool:c-plus-plus'],
      ['google-vault', undefined],
      ['ecmascript', undefined],
      ['algorithm', undefined],
      ['iris', undefined],
      ['minecraft', undefined],
    ])('the page %s is %s', async (slug, id) => {
      expect(await idOf(store, `topics:${slug}`)).toBe(id);
    });

    test('an alias of a page never decides', async () => {
      const rows = await store.read(
        `MATCH (a:Alias)-[l:ALIAS_OF]->(e:Entity)
       WHERE l.kind = 'STRONG' AND l.sources = ['topics'] RETURN a.key AS key`,
        {},
      );
      expect(rows).toEqual([]);
    });

    test('only tools are related', async () => {
      const rows = await store.read(
        `MATCH (a:Entity)-[r:RELATED_TO]->(b:Entity) WHERE 'topics' IN r.sources
       RETURN a.id AS start, b.id AS end`,
        {},
      );
      expect(rows.length).toBeGreaterThan(100);
      const ends = rows.flatMap((row) => [String(row['start']), String(row['end'])]);
      expect(ends.filter((id) => !id.startsWith('tool:'))).toEqual([]);
    });

    test('a second run changes nothing', async () => {
      const version = await store.version();
      expect((await runImport(store, topics, [FOLDER])).changed).toBe(false);
      expect(await store.version()).toBe(version);
    });
  },
);
