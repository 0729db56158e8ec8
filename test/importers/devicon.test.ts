import { afterEach, describe, expect, test } from '@jest/globals';
import { mergeEntities } from '../../src/facts/mergeEntities.ts';
import { devicon } from '../../src/importers/importDevicon.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { sourceRecord } from '../../src/importers/sources.ts';
import { aliasNames } from '../../src/statements/names.ts';
import type { Store } from '../../src/store/Store.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';
import { folderWith } from './listFolder.ts';
import { dump, entity, idOf, storeWith } from './onetStore.ts';

const FILE = 'devicon.json';

const technology = (name: string, altnames: string[], tags: string[], color: string) => ({
  name,
  altnames,
  tags,
  versions: { svg: ['original'], font: ['plain'] },
  color,
  aliases: [{ base: 'plain', alias: 'original' }],
});

const TECHNOLOGIES = [
  technology('nodejs', ['node-js'], ['javascript', 'language'], '#5FA04E'),
  technology('dot-net', ['dotnet', '.net'], ['framework'], '#1384c8'),
  technology('dotnetcore', ['.netcore'], ['framework'], '#623697'),
  technology('amazonwebservices', ['aws'], ['cloud'], '#f90'),
  technology('chrome', ['googlechrome'], ['browser'], '#ce4e4e'),
  technology('angular', [], ['framework', 'javascript'], '#FFFFFF'),
  technology('mysql', [], ['database'], '#00618a'),
  technology('jekyll', ['jestjs', 'jekyll-rb'], ['ruby', 'blog'], '#cc0000'),
  technology('vite', [], ['web3', 'blockchain'], '#006BFF'),
  technology('aerospike', [], ['database'], '#c21417'),
];

const known = () =>
  storeWith([
    {
      id: 'tool:node-js',
      kind: 'TOOL',
      name: 'Node.js',
      category: 'RUNTIME',
      aliases: [{ name: 'NodeJS', kind: 'STRONG' }],
    },
    {
      id: 'tool:dot-net',
      kind: 'TOOL',
      name: '.NET',
      aliases: [
        { name: 'dotnet', kind: 'STRONG' },
        { name: '.NET Core', kind: 'STRONG' },
        { name: 'dotnet core', kind: 'STRONG' },
      ],
    },
    { id: 'tool:amazon-web-services', kind: 'TOOL', name: 'Amazon Web Services' },
    { id: 'tool:google-chrome', kind: 'TOOL', name: 'Google Chrome' },
    { id: 'framework:angular', kind: 'FRAMEWORK', name: 'Angular' },
    { id: 'tool:mysql', kind: 'TOOL', name: 'MySQL' },
    { id: 'tool:jekyll', kind: 'TOOL', name: 'Jekyll', category: 'CMS' },
    { id: 'tool:vite', kind: 'TOOL', name: 'Vite', category: 'BUILD' },
  ]);

const importFrom = (store: Store, folder: string) => runImport(store, devicon, [folder]);

afterEach(removeTemporaryFolders);

describe('importing devicon.json', () => {
  test('adds a colour to what is known, and makes nothing new', async () => {
    const store = await known();
    const report = await importFrom(store, folderWith(FILE, TECHNOLOGIES));
    expect(report.files).toMatchObject([
      { file: FILE, rows: 10, refused: 0, entities: { created: 0, updated: 7 }, leftOut: 1 },
    ]);
    expect(await entity(store, 'tool:node-js')).toMatchObject({
      name: 'Node.js',
      category: 'RUNTIME',
      color: '#5fa04e',
      sources: ['curated', 'devicon'],
    });
    expect(await entity(store, 'tool:amazon-web-services')).toMatchObject({ color: '#ff9900' });
    expect(await idOf(store, 'devicon:aerospike')).toBeUndefined();
  });

  test('recognises slugs by a kept table and by names, and never by what only shares the slug', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, TECHNOLOGIES));
    expect(await idOf(store, 'devicon:chrome')).toBe('tool:google-chrome');
    expect(await idOf(store, 'devicon:dot-net')).toBe('tool:dot-net');
    expect(await idOf(store, 'devicon:dotnetcore')).toBe('tool:dot-net');
    expect(await entity(store, 'tool:dot-net')).toMatchObject({ color: '#1384c8' });
    expect(await idOf(store, 'devicon:vite')).toBeUndefined();
    expect(await entity(store, 'tool:vite')).toMatchObject({ color: null, sources: ['curated'] });
  });

  test('a slug renames nothing and is no alias; other names are loose, without the wrong ones', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, TECHNOLOGIES));
    expect(await entity(store, 'tool:google-chrome')).toMatchObject({ name: 'Google Chrome', aliases: [] });
    const rows = await aliasNames.run(store, {});
    const named = (id: string) => rows.flatMap((row) => (row.id === id ? [`${row.name} ${row.kind}`] : []));
    expect(named('tool:google-chrome')).toEqual(['googlechrome LOOSE']);
    expect(named('tool:jekyll')).toEqual(['jekyll-rb LOOSE']);
  });

  test('gives a category where the tags prove one and nobody else gives any', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, TECHNOLOGIES));
    expect(await entity(store, 'tool:mysql')).toMatchObject({ category: 'DATABASE' });
    expect(await entity(store, 'tool:amazon-web-services')).toMatchObject({ category: null });
    expect(await entity(store, 'tool:jekyll')).toMatchObject({ category: 'CMS' });
  });

  test('takes white for no colour', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, TECHNOLOGIES));
    expect(await entity(store, 'framework:angular')).toMatchObject({ color: null });
  });

  test('a second time changes nothing', async () => {
    const store = await known();
    const folder = folderWith(FILE, TECHNOLOGIES);
    await importFrom(store, folder);
    const before = await dump(store);
    expect((await importFrom(store, folder)).changed).toBe(false);
    expect(await dump(store)).toEqual(before);
  });

  test('what was merged into another entity stays with that one, whatever the kept table says', async () => {
    const store = await known();
    const folder = folderWith(FILE, TECHNOLOGIES);
    await importFrom(store, folder);
    await store.write(async (transaction) => {
      await mergeEntities(
        transaction,
        'tool:google-chrome',
        'tool:mysql',
        'curator',
        '2026-01-02T00:00:00.000Z',
      );
      return { changed: true, value: undefined };
    });
    const report = await importFrom(store, folder);
    expect(report.refused.rows).toEqual([]);
    expect(await idOf(store, 'devicon:chrome')).toBe('tool:mysql');
    expect(await entity(store, 'tool:google-chrome')).toMatchObject({ status: 'DEPRECATED' });
  });

  test('its source is known with its licence', () => {
    expect(sourceRecord('devicon')).toMatchObject({ licence: 'MIT' });
  });
});
