import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linguist } from '../../src/importers/importLinguist.ts';
import { onet } from '../../src/importers/importOnet.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import { simpleicons } from '../../src/importers/importSimpleicons.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { readKeptBrands } from '../../src/importers/simpleicons/keptBrands.ts';
import { titleToSlug } from '../../src/importers/simpleicons/titleToSlug.ts';
import type { Store } from '../../src/store/Store.ts';
import { storeWith } from './onetStore.ts';
import { identities, namesOfSeveral } from './realStore.ts';

const ICONS = process.env['ROLEGRAPH_SIMPLE_ICONS'];
const SHARED = process.env['ROLEGRAPH_SHARED'];
const CAN_RUN = ICONS !== undefined && SHARED !== undefined;
if (!CAN_RUN) {
  process.stderr.write(
    'Skipped: the brands of Simple Icons. Set ROLEGRAPH_SIMPLE_ICONS to data/simple-icons.json of the npm package ' +
      'simple-icons 16.37.0, and ROLEGRAPH_SHARED to the folder that holds onet/ and data/linguist/.\n',
  );
}

interface Brand {
  readonly title: string;
  readonly slug: string;
  readonly hex: string;
  readonly aliases?: { readonly dup?: readonly { readonly title: string }[] };
}

(CAN_RUN ? describe : describe.skip)('Simple Icons, beside the shipped graph, O*NET and Linguist', () => {
  const shared = (...parts: string[]) => path.join(SHARED ?? '', ...parts);
  let brands: Map<string, Brand>;
  let store: Store;
  let before: { names: Set<string>; entities: number };
  let report: ImportReport;
  let ids: Map<string, string>;

  const countEntities = async () => (await store.read('MATCH (e:Entity) RETURN e.id AS id', {})).length;

  beforeAll(async () => {
    const list = JSON.parse(readFileSync(ICONS ?? '', 'utf8')) as Brand[];
    brands = new Map(list.map((brand) => [brand.slug, brand]));
    store = await storeWith();
    await importShipped(store);
    await runImport(store, onet, [shared('onet')]);
    await runImport(store, linguist, [shared('data', 'linguist')]);
    before = { names: await namesOfSeveral(store), entities: await countEntities() };
    report = await runImport(store, simpleicons, [ICONS ?? '']);
    ids = await identities(store, 'simpleicons:');
  });

  afterAll(() => store.close());

  test('every brand is read, and nothing new is made', async () => {
    expect(report.refused.total).toBe(0);
    expect(report.files.map(({ rows }) => rows)).toEqual([3470]);
    expect(await countEntities()).toBe(before.entities);
  });

  test('each icon is the slug of a brand, beside which stands its colour where nobody else has one', async () => {
    const rows = await store.read(
      `MATCH (e:Entity) WHERE e.icon IS NOT NULL RETURN e.icon AS icon, e.color AS color, e.sources AS sources`,
      {},
    );
    expect(rows.length).toBe(701);
    expect(rows.filter(({ icon }) => !brands.has(String(icon)))).toEqual([]);
    const ours = rows.filter(({ sources }) => Array.isArray(sources) && !sources.includes('linguist'));
    const colorOf = (icon: unknown) => `#${brands.get(String(icon))?.hex.toLowerCase()}`;
    expect(ours.filter(({ icon, color }) => color !== colorOf(icon))).toEqual([]);
  });

  test('slugs are those of the package', () => {
    const given = [
      'backstage_casting',
      'dependencycheck',
      'ferrarinv',
      'fsharp',
      'graphite_editor',
      'handshake_protocol',
      'hive_blockchain',
      'mongoosedotws',
      'sat1',
      'spoj',
      'spring_creators',
      'tcs',
      'uniqlo_ja',
    ];
    const others = [...brands.values()].filter(({ title, slug }) => titleToSlug(title) !== slug);
    expect(others.map(({ slug }) => slug).sort()).toEqual(given);
  });

  // Read one by one: all are right.
  test('703 brands are of the graph, and none is in doubt', () => {
    expect(report.merged).toHaveLength(703);
    expect(report.merged.filter(({ how }) => how === 'NORMALISED').map(({ name }) => name)).toEqual([
      'Apache NetBeans IDE',
    ]);
    expect(report.doubtful).toEqual([]);
  });

  test.each([
    ['react', 'framework:react'],
    ['nodedotjs', 'tool:node-js'],
    ['cplusplus', 'tool:c-plus-plus'],
    ['x', 'tool:x-twitter'],
    ['zap', 'tool:owasp-zap'],
    ['backstage', 'tool:backstage'],
    ['backstage_casting', undefined],
    ['spring', 'framework:spring-framework'],
    ['spring_creators', undefined],
    ['mongoose', 'framework:mongoose'],
    ['mongoosedotws', undefined],
    ['make', undefined],
    ['nano', undefined],
    ['shell', undefined],
    ['dash', undefined],
    ['hive', undefined],
    ['apachehive', 'tool:apache-hive'],
    ['max', 'tool:max'],
    ['d', 'tool:d'],
    ['adidas', undefined],
  ])('%s is %s', (slug, id) => {
    expect(ids.get(`simpleicons:${slug}`)).toBe(id);
  });

  test('a brand of the same icon is none of the one that has it', async () => {
    const dups = [...brands.values()].flatMap(({ aliases }) =>
      (aliases?.dup ?? []).map(({ title }) => title),
    );
    const rows = await store.read(
      `MATCH (a:Alias)-[r:ALIAS_OF]->(e:Entity) WHERE 'simpleicons' IN r.sources RETURN a.name AS name, r.name AS said`,
      {},
    );
    const said = new Set(rows.map((row) => String(row['said'])));
    expect(dups.length).toBeGreaterThan(15);
    expect(dups.filter((title) => said.has(title))).toEqual([]);
  });

  test('no name that meant one entity means several now', async () => {
    const after = await namesOfSeveral(store);
    expect([...after].filter((name) => !before.names.has(name))).toEqual([]);
  });

  test('all that the kept tables name is in the file', () => {
    const { same, namesakes, makers, wrong, distinct } = readKeptBrands();
    const slugs = [...same.keys(), ...namesakes, ...makers, ...wrong.keys()];
    expect(slugs.filter((slug) => !brands.has(slug))).toEqual([]);
    const titles = new Set([...brands.values()].map(({ title }) => title));
    expect([...distinct.keys()].filter((title) => !titles.has(title))).toEqual([]);
  });

  test('a second run changes nothing', async () => {
    const version = await store.version();
    expect((await runImport(store, simpleicons, [ICONS ?? ''])).changed).toBe(false);
    expect(await store.version()).toBe(version);
  });
});
