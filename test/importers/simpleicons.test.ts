import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { simpleicons } from '../../src/importers/importSimpleicons.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { sourceRecord } from '../../src/importers/sources.ts';
import { titleToSlug } from '../../src/importers/simpleicons/titleToSlug.ts';
import { aliasNames } from '../../src/statements/names.ts';
import type { Store } from '../../src/store/Store.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { folderWith } from './listFolder.ts';
import { dump, entity, idOf, storeWith } from './onetStore.ts';

const FILE = 'simple-icons.json';

const source = 'https://example.org';

const BRANDS = [
  { title: 'Adidas', slug: 'adidas', hex: '000000', source },
  {
    title: 'React',
    slug: 'react',
    hex: '61DAFB',
    source,
    aliases: { dup: [{ title: 'React Native', source }] },
  },
  {
    title: 'Kotlin',
    slug: 'kotlin',
    hex: '7F52FF',
    source,
    aliases: { aka: ['Kotlin lang'], old: ['Project Kotlin'], loc: { 'ko-KR': '코틀린' } },
  },
  { title: 'Make', slug: 'make', hex: '6D00CC', source },
  { title: 'Backstage', slug: 'backstage', hex: '9BF0E1', source },
  { title: 'Backstage', slug: 'backstage_casting', hex: '172B4D', source },
  { title: 'Firefox', slug: 'firefox', hex: 'FF7139', source },
  { title: 'GreenSock', slug: 'greensock', hex: '88CE02', source },
  { title: 'GSAP', slug: 'gsap', hex: '0AE448', source },
  { title: 'OpenTofu', slug: 'opentofu', hex: 'FFDA18', source, aliases: { aka: ['OpenTF', 'Terraform'] } },
];

const known = () =>
  storeWith([
    { id: 'framework:react', kind: 'FRAMEWORK', name: 'React' },
    { id: 'framework:react-native', kind: 'FRAMEWORK', name: 'React Native' },
    { id: 'tool:kotlin', kind: 'TOOL', name: 'Kotlin', category: 'LANGUAGE' },
    { id: 'tool:make', kind: 'TOOL', name: 'Make', category: 'BUILD' },
    { id: 'tool:backstage', kind: 'TOOL', name: 'Backstage', category: 'INFRASTRUCTURE' },
    { id: 'tool:mozilla-firefox', kind: 'TOOL', name: 'Mozilla Firefox' },
    {
      id: 'framework:gsap',
      kind: 'FRAMEWORK',
      name: 'GSAP',
      aliases: [{ name: 'GreenSock', kind: 'STRONG' }],
    },
    { id: 'tool:opentofu', kind: 'TOOL', name: 'OpenTofu' },
    { id: 'skill:adidas', kind: 'SKILL', name: 'Adidas' },
  ]);

const importFrom = (store: Store, folder: string) => runImport(store, simpleicons, [folder]);

afterEach(removeTemporaryFolders);

describe('importing simple-icons.json', () => {
  test('adds icon and colour to tools and frameworks that are known, and makes nothing new', async () => {
    const store = await known();
    const report = await importFrom(store, folderWith(FILE, BRANDS));
    expect(await idOf(store, 'simpleicons:kotlin')).toBe('tool:kotlin');
    expect(await entity(store, 'tool:kotlin')).toMatchObject({
      icon: 'kotlin',
      color: '#7f52ff',
      sources: ['curated', 'simpleicons'],
    });
    expect(await entity(store, 'framework:react')).toMatchObject({ icon: 'react', color: '#61dafb' });
    expect(await entity(store, 'skill:adidas')).toMatchObject({ icon: null, sources: ['curated'] });
    expect(report.files).toMatchObject([
      { file: FILE, rows: 10, refused: 0, entities: { created: 0, updated: 6 }, leftOut: 1 },
    ]);
  });

  test('a brand with the same icon is another brand', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, BRANDS));
    expect(await entity(store, 'framework:react-native')).toMatchObject({ icon: null, sources: ['curated'] });
    const rows = await aliasNames.run(store, {});
    expect(rows.filter(({ id }) => id === 'framework:react')).toEqual([]);
  });

  test('its other names are loose aliases, but for one that means something else', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, BRANDS));
    const rows = await aliasNames.run(store, {});
    const named = (id: string) =>
      rows.flatMap((row) => (row.id === id ? [`${row.name} ${row.kind}`] : [])).sort();
    expect(named('tool:kotlin')).toEqual(['Kotlin lang LOOSE', 'Project Kotlin LOOSE', '코틀린 LOOSE']);
    expect(named('tool:opentofu')).toEqual(['OpenTF LOOSE']);
  });

  test('a brand that only shares its title with an entity adds nothing to it', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, BRANDS));
    expect(await entity(store, 'tool:make')).toMatchObject({ icon: null, sources: ['curated'] });
    expect(await entity(store, 'tool:backstage')).toMatchObject({ icon: 'backstage', color: '#9bf0e1' });
    expect(await idOf(store, 'simpleicons:backstage_casting')).toBeUndefined();
  });

  test('a brand under a name that means something else is known by the kept table alone', async () => {
    const mdx = [{ title: 'MDX', slug: 'mdx', hex: 'FCB32C', source }];
    const query = { id: 'tool:mdx', kind: 'TOOL' as const, name: 'MDX' };
    const without = await storeWith([query]);
    await importFrom(without, folderWith(FILE, mdx));
    expect(await entity(without, 'tool:mdx')).toMatchObject({ icon: null, sources: ['curated'] });
    const markup = {
      id: 'tool:mdx-markdown-with-jsx',
      kind: 'TOOL' as const,
      name: 'MDX (Markdown with JSX)',
    };
    const store = await storeWith([query, markup]);
    await importFrom(store, folderWith(FILE, mdx));
    expect(await entity(store, 'tool:mdx')).toMatchObject({ icon: null });
    expect(await entity(store, markup.id)).toMatchObject({ icon: 'mdx', aliases: ['MDX'] });
  });

  test('the mark of the product goes before that of its maker; some brands go by another name', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, BRANDS));
    expect(await entity(store, 'framework:gsap')).toMatchObject({ icon: 'gsap', color: '#0ae448' });
    expect(await entity(store, 'tool:mozilla-firefox')).toMatchObject({
      name: 'Mozilla Firefox',
      icon: 'firefox',
      aliases: ['Firefox'],
    });
  });

  test('a second time changes nothing', async () => {
    const store = await known();
    const folder = folderWith(FILE, BRANDS);
    await importFrom(store, folder);
    const before = await dump(store);
    expect((await importFrom(store, folder)).changed).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  test('takes the folder of the npm package, whose version names the release', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'data'));
    writeFileSync(path.join(folder, 'data', FILE), JSON.stringify(BRANDS));
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'simple-icons', version: '16.37.0' }),
    );
    const report = await importFrom(await known(), folder);
    expect(report.release).toBe('simpleicons@16.37.0');
  });

  test('a bad entry is told by its place in the list, though the file is one line', async () => {
    const [adidas, ...others] = BRANDS;
    const folder = folderWith(FILE, [adidas, { title: 'Grey', hex: 'GREY', source }, ...others]);
    const report = await importFrom(await known(), folder);
    expect(report.refused.rows).toEqual([
      { file: FILE, line: 2, reason: 'hex is no colour such as #3776ab', value: 'Grey' },
    ]);
    expect(report.files).toMatchObject([{ rows: 11 }]);
  });

  test('its source is known with its licence', () => {
    expect(sourceRecord('simpleicons')).toMatchObject({ licence: 'CC0-1.0' });
  });
});

test.each([
  ['Node.js', 'nodedotjs'],
  ['C++', 'cplusplus'],
  ['Weights & Biases', 'weightsandbiases'],
  ['Żabka', 'zabka'],
  ['Đà Nẵng', 'danang'],
  ['Kahoot!', 'kahoot'],
])('the slug of %s is %s', (title, slug) => {
  expect(titleToSlug(title)).toBe(slug);
});
