import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readKeptTechnologies } from '../../src/importers/devicon/keptTechnologies.ts';
import { devicon } from '../../src/importers/importDevicon.ts';
import { linguist } from '../../src/importers/importLinguist.ts';
import { onet } from '../../src/importers/importOnet.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { runImport } from '../../src/importers/runImport.ts';
import type { Store } from '../../src/store/Store.ts';
import { storeWith } from './onetStore.ts';
import { identities, namesOfSeveral } from './realStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the technologies of Devicon. Set ROLEGRAPH_SHARED to the folder that holds data/devicon/.\n',
  );
}

interface Technology {
  readonly name: string;
  readonly altnames: readonly string[];
  readonly tags: readonly string[];
}

(SHARED === undefined ? describe.skip : describe)(
  "Devicon's technologies, beside the shipped graph, O*NET and Linguist",
  () => {
    const shared = (...parts: string[]) => path.join(SHARED ?? '', ...parts);
    let technologies: Technology[];
    let store: Store;
    let before: { names: Set<string>; entities: number; titles: Map<string, string> };
    let report: ImportReport;
    let ids: Map<string, string>;

    const titles = async (): Promise<Map<string, string>> => {
      const rows = await store.read(`MATCH (e:Entity) RETURN e.id AS id, e.name AS name`, {});
      return new Map(rows.map(({ id, name }) => [String(id), String(name)]));
    };

    beforeAll(async () => {
      technologies = JSON.parse(
        readFileSync(shared('data', 'devicon', 'devicon.json'), 'utf8'),
      ) as Technology[];
      store = await storeWith();
      await importShipped(store);
      await runImport(store, onet, [shared('onet')]);
      await runImport(store, linguist, [shared('data', 'linguist')]);
      const named = await titles();
      before = { names: await namesOfSeveral(store), entities: named.size, titles: named };
      report = await runImport(store, devicon, [shared('data', 'devicon')]);
      ids = await identities(store, 'devicon:');
    });

    afterAll(() => store.close());

    test('every entry is read, and nothing new is made', async () => {
      expect(report.refused.total).toBe(0);
      expect(report.files.map(({ rows }) => rows)).toEqual([technologies.length]);
      expect(report.files.map(({ entities }) => entities.created)).toEqual([0]);
      expect((await titles()).size).toBe(before.entities);
    });

    // Read one by one: all are right.
    test('425 technologies are of the graph, 16 of them by the kept table', () => {
      expect(report.merged).toHaveLength(425);
      expect(report.merged.filter(({ how }) => how === 'MAPPED')).toHaveLength(16);
      expect(report.merged.filter(({ how }) => !['NAME', 'ALIAS', 'MAPPED'].includes(how))).toEqual([]);
      expect(report.doubtful).toEqual([]);
    });

    test.each([
      ['nodejs', 'tool:node-js'],
      ['csharp', 'tool:c-sharp'],
      ['cplusplus', 'tool:c-plus-plus'],
      ['dot-net', 'tool:dot-net'],
      ['dotnetcore', 'tool:dot-net'],
      ['vitejs', 'tool:vite'],
      ['vite', undefined],
      ['pulsar', undefined],
      ['cairo', undefined],
      ['framermotion', undefined],
      ['oracle', 'tool:oracle-database'],
      ['firefox', 'tool:mozilla-firefox'],
      ['react', 'framework:react'],
      ['reactnative', 'framework:react-native'],
      ['angular', 'framework:angular'],
      ['angularjs', 'framework:angularjs'],
    ])('%s is %s', (slug, id) => {
      expect(ids.get(`devicon:${slug}`)).toBe(id);
    });

    test('no entity has another name, and no name that meant one entity means several', async () => {
      expect(await titles()).toEqual(before.titles);
      const after = await namesOfSeveral(store);
      expect([...after].filter((name) => !before.names.has(name))).toEqual([]);
    });

    test('it gives no strong alias', async () => {
      const rows = await store.read(
        `MATCH (a:Alias)-[r:ALIAS_OF]->(:Entity) WHERE r.sources = ['devicon'] RETURN DISTINCT r.kind AS kind`,
        {},
      );
      expect(rows).toEqual([{ kind: 'LOOSE' }]);
    });

    test('all that the kept tables name is in the file', () => {
      const { same, wrong, distinct, rules, except } = readKeptTechnologies();
      const names = new Set(technologies.map(({ name }) => name));
      const kept = [...same.keys(), ...wrong.keys(), ...distinct.keys(), ...except];
      expect(kept.filter((slug) => !names.has(slug))).toEqual([]);
      const tags = new Set(technologies.flatMap((one) => one.tags));
      const told = rules.flatMap(({ tag, not }) => [tag, ...not]);
      expect(told.filter((tag) => !tags.has(tag))).toEqual([]);
      const altnames = new Set(technologies.flatMap((one) => one.altnames));
      expect([...wrong.values()].flat().filter((name) => !altnames.has(name))).toEqual([]);
    });

    test('a second run changes nothing', async () => {
      const version = await store.version();
      expect((await runImport(store, devicon, [shared('data', 'devicon')])).changed).toBe(false);
      expect(await store.version()).toBe(version);
    });
  },
);
