import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { linguist } from '../../src/importers/importLinguist.ts';
import { onet } from '../../src/importers/importOnet.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { readKeptLanguages } from '../../src/importers/linguist/keptLanguages.ts';
import { runImport } from '../../src/importers/runImport.ts';
import type { Store } from '../../src/store/Store.ts';
import { storeWith } from './onetStore.ts';
import { identities, namesOfSeveral } from './realStore.ts';

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the languages of Linguist. Set ROLEGRAPH_SHARED to the folder that holds data/linguist/.\n',
  );
}

interface Language {
  readonly type: string;
  readonly color?: string;
  readonly aliases?: readonly string[];
  readonly group?: string;
  readonly language_id: number;
}

(SHARED === undefined ? describe.skip : describe)(
  "Linguist's languages, beside the shipped graph and O*NET",
  () => {
    const folder = path.join(SHARED ?? '', 'data', 'linguist');
    let languages: Map<string, Language>;
    let store: Store;
    let before: Set<string>;
    let report: ImportReport;
    let ids: Map<string, string>;

    beforeAll(async () => {
      const text = readFileSync(path.join(folder, 'languages.yml'), 'utf8');
      languages = new Map(Object.entries(parse(text) as Record<string, Language>));
      store = await storeWith();
      await importShipped(store);
      await runImport(store, onet, [path.join(SHARED ?? '', 'onet')]);
      before = await namesOfSeveral(store);
      report = await runImport(store, linguist, [folder]);
      ids = await identities(store, 'linguist:');
    });

    afterAll(() => store.close());

    const idOf = (name: string) => ids.get(`linguist:${languages.get(name)?.language_id}`);

    test('every programming and markup language is known by its number, and no prose', () => {
      expect(report.refused.total).toBe(0);
      expect(report.files.map(({ rows }) => rows)).toEqual([829]);
      const names = (types: readonly string[]) =>
        [...languages].flatMap(([name, { type }]) => (types.includes(type) ? [name] : []));
      expect(names(['programming', 'markup']).filter((name) => idOf(name) === undefined)).toEqual(['SCSS']);
      expect(names(['prose']).filter((name) => idOf(name) !== undefined)).toEqual([]);
      expect(names(['data']).filter((name) => idOf(name) !== undefined)).toHaveLength(16);
    });

    // Read one by one: all are right.
    test('136 languages are of the graph, 12 of them by the kept table, and none is in doubt', () => {
      expect(report.merged).toHaveLength(136);
      expect(report.merged.filter(({ how }) => how === 'MAPPED')).toHaveLength(12);
      expect(report.merged.filter(({ how }) => how === 'ACRONYM').map(({ name }) => name)).toEqual([
        'Pure Data',
      ]);
      expect(report.doubtful).toEqual([]);
    });

    test.each([
      ['Python', 'tool:python'],
      ['C', 'tool:c'],
      ['Io', 'tool:io'],
      ['NumPy', 'framework:numpy'],
      ['Shell', 'tool:unix-shell'],
      ['Visual Basic 6.0', 'tool:visual-basic'],
      ['Visual Basic .NET', 'tool:visual-basic-dot-net'],
      ['ECLiPSe', 'tool:eclipse-constraint-logic-language'],
      ['Click', 'tool:click-router-language'],
      ['FLUX', 'tool:flux-server-language'],
      ['ZAP', 'tool:zap-z-machine-assembler'],
      ['Opa', 'tool:opa-web-language'],
      ['NEON', undefined],
    ])('%s is %s', (name, id) => {
      expect(idOf(name)).toBe(id);
    });

    test('no name that meant one entity means several now', async () => {
      const after = await namesOfSeveral(store);
      expect([...after].filter((name) => !before.has(name))).toEqual([]);
    });

    test('languages that only Linguist knows have its colours', async () => {
      const rows = await store.read(
        `MATCH (e:Tool) WHERE e.sources = ['linguist'] RETURN e.id AS id, e.color AS color`,
        {},
      );
      const wanted = new Map(
        [...languages].map(([name, { color }]) => [idOf(name), color?.toLowerCase() ?? null]),
      );
      expect(rows.length).toBe(508);
      expect(rows.filter(({ id, color }) => wanted.get(String(id)) !== (color ?? null))).toEqual([]);
    });

    test('groups are BROADER between tools', async () => {
      const rows = await store.read(
        `MATCH (a:Tool)-[r:BROADER]->(b:Tool) WHERE 'linguist' IN r.sources RETURN a.id AS start, b.id AS end`,
        {},
      );
      const wanted = [...languages].flatMap(([name, { group = name }]) => {
        const [from, to] = [idOf(name), idOf(group)];
        return from !== undefined && to !== undefined && from !== to ? [`${from} ${to}`] : [];
      });
      const isTool = (pair: string) => !pair.includes('framework:');
      expect(rows.map(({ start, end }) => `${String(start)} ${String(end)}`).sort()).toEqual(
        wanted.filter(isTool).sort(),
      );
      expect(rows).toHaveLength(54);
    });

    test('all that the kept tables name is in the file', () => {
      const { same, spellings, words, syntaxes, distinct } = readKeptLanguages();
      const names = [...same.keys(), ...spellings.keys(), ...syntaxes, ...distinct.keys()];
      expect(names.filter((name) => !languages.has(name))).toEqual([]);
      const aliases = new Set([...languages.values()].flatMap((language) => language.aliases ?? []));
      expect([...words].filter((word) => !aliases.has(word))).toEqual([]);
    });

    test('a second run changes nothing', async () => {
      const version = await store.version();
      expect((await runImport(store, linguist, [folder])).changed).toBe(false);
      expect(await store.version()).toBe(version);
    });
  },
);
