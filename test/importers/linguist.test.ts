import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { formatReport } from '../../src/importers/formatReport.ts';
import { linguist } from '../../src/importers/importLinguist.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { sourceRecord } from '../../src/importers/sources.ts';
import { aliasNames } from '../../src/statements/names.ts';
import { storedLinks } from '../../src/statements/stored.ts';
import type { Store } from '../../src/store/Store.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';
import { folderWith } from './listFolder.ts';
import { dump, entity, idOf, storeWith } from './onetStore.ts';

const FILE = 'languages.yml';

// In the form of the published file.
const LANGUAGES = `# Defines all languages known to GitHub.
---
C#:
  type: programming
  color: "#178600"
  aliases:
  - csharp
  - cake
  tm_scope: source.cs
  language_id: 42
Click:
  type: programming
  color: "#E4E6F3"
  language_id: 55
Literate Agda:
  type: programming
  group: Agda
  language_id: 205
Agda:
  type: programming
  color: "#315665"
  group: Agda
  language_id: 4
Markdown:
  type: prose
  color: "#083fa1"
  language_id: 222
JSON:
  type: data
  color: "#292929"
  aliases:
  - geojson
  language_id: 174
HAProxy:
  type: data
  color: "#106da9"
  language_id: 366607477
Svelte:
  type: markup
  color: "#FF3E00"
  language_id: 928734530
Makefile:
  type: programming
  color: "#427819"
  aliases:
  - make
  - bsdmake
  language_id: 220
SCSS:
  type: markup
  color: "#c6538c"
  language_id: 329
Sass:
  type: markup
  color: "#A53B70"
  language_id: 340
`;

const known = () =>
  storeWith([
    { id: 'tool:c-sharp', kind: 'TOOL', name: 'C#', category: 'LANGUAGE' },
    { id: 'framework:click', kind: 'FRAMEWORK', name: 'Click', category: 'OTHER' },
    { id: 'framework:svelte', kind: 'FRAMEWORK', name: 'Svelte', category: 'WEB_FRONT_END' },
    { id: 'tool:json', kind: 'TOOL', name: 'JSON', category: 'LANGUAGE' },
    { id: 'tool:make', kind: 'TOOL', name: 'Make', category: 'BUILD' },
    {
      id: 'tool:sass',
      kind: 'TOOL',
      name: 'Sass',
      category: 'LANGUAGE',
      aliases: [{ name: 'SCSS', kind: 'STRONG' }],
    },
  ]);

const importFrom = (store: Store, folder: string) => runImport(store, linguist, [folder]);

async function aliasesOf(store: Store, id: string): Promise<string[]> {
  const rows = await aliasNames.run(store, {});
  return rows.flatMap((row) => (row.id === id ? [`${row.name} ${row.kind}`] : [])).sort();
}

afterEach(removeTemporaryFolders);

describe('importing languages.yml', () => {
  test('makes languages, in lower-case colours, under the number that Linguist gives', async () => {
    const store = await known();
    const report = await importFrom(store, folderWith(FILE, LANGUAGES));
    expect(await idOf(store, 'linguist:4')).toBe('tool:agda');
    expect(await entity(store, 'tool:agda')).toMatchObject({
      kind: 'TOOL',
      name: 'Agda',
      category: 'LANGUAGE',
      color: '#315665',
      icon: null,
      sources: ['linguist'],
    });
    expect(report.files).toMatchObject([
      { file: FILE, rows: 11, refused: 0, entities: { created: 3, updated: 5, merged: 5 }, leftOut: 1 },
    ]);
  });

  test('adds to what is known, whose own words stand', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, LANGUAGES));
    expect(await idOf(store, 'linguist:42')).toBe('tool:c-sharp');
    expect(await entity(store, 'tool:c-sharp')).toMatchObject({
      color: '#178600',
      sources: ['curated', 'linguist'],
    });
    expect(await entity(store, 'framework:svelte')).toMatchObject({
      category: 'WEB_FRONT_END',
      color: '#ff3e00',
    });
  });

  test('takes a spelling of the name as a strong alias, a nickname as a loose one, an everyday word not', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, LANGUAGES));
    expect(await aliasesOf(store, 'tool:c-sharp')).toEqual(['csharp STRONG']);
    expect(await aliasesOf(store, 'tool:json')).toEqual(['geojson LOOSE']);
  });

  test('knows which languages go by another name, which are a syntax, and which only share a name', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, LANGUAGES));
    expect(await idOf(store, 'linguist:220')).toBe('tool:make');
    expect(await aliasesOf(store, 'tool:make')).toEqual(['Makefile STRONG', 'bsdmake LOOSE']);
    expect(await entity(store, 'tool:sass')).toMatchObject({ color: '#a53b70' });
    expect(await idOf(store, 'linguist:329')).toBeUndefined();
    expect(await idOf(store, 'linguist:55')).toBe('tool:click-router-language');
    expect(await entity(store, 'framework:click')).toMatchObject({ color: null, sources: ['curated'] });
  });

  test('makes the language under its own name where the graph lacks the entity of the other name', async () => {
    const store = await storeWith();
    await importFrom(store, folderWith(FILE, LANGUAGES));
    expect(await entity(store, 'tool:makefile')).toMatchObject({ name: 'Makefile', sources: ['linguist'] });
  });

  test('leaves out prose, and formats of data that the graph does not know', async () => {
    const store = await known();
    const report = await importFrom(store, folderWith(FILE, LANGUAGES));
    expect(await idOf(store, 'linguist:222')).toBeUndefined();
    expect(await idOf(store, 'linguist:366607477')).toBeUndefined();
    expect(await entity(store, 'tool:json')).toMatchObject({ color: '#292929' });
    const text = formatReport(report);
    expect(text).toContain('rows left out, since each is prose: 1');
    expect(text).toContain('names of nothing in the graph, left out: 1');
  });

  test('links a language to the parent that its group names, and none to itself', async () => {
    const store = await known();
    await importFrom(store, folderWith(FILE, LANGUAGES));
    const ends = [
      ['tool:literate-agda', 'tool:agda'],
      ['tool:agda', 'tool:agda'],
    ].map(([from = '', to = ''], index) => ({ index, from, relation: 'BROADER' as const, to }));
    const rows = await storedLinks.run(store, { rows: ends });
    expect(rows).toMatchObject([{ index: 0, properties: { sources: ['linguist'] } }]);
  });

  test('a second time changes nothing; a renamed language keeps its id and its old name', async () => {
    const store = await known();
    const folder = folderWith(FILE, LANGUAGES);
    await importFrom(store, folder);
    const before = await dump(store);
    expect((await importFrom(store, folder)).changed).toBe(false);
    expect(await dump(store)).toEqual(before);
    writeFileSync(path.join(folder, FILE), LANGUAGES.replaceAll('Agda', 'Agda Two'));
    await importFrom(store, folder);
    expect(await entity(store, 'tool:agda')).toMatchObject({ name: 'Agda Two', aliases: ['Agda'] });
  });

  test('takes the file itself, its folder, and a copy of the repository', async () => {
    const repository = temporaryFolder();
    const folder = path.join(repository, 'lib', 'linguist');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, FILE), LANGUAGES);
    const inputs = [path.join(folder, FILE), folder, repository].map((given) => linguist.open([given]));
    const hashes = (await Promise.all(inputs)).map(({ sha256 }) => sha256);
    expect(hashes).toEqual([hashes[0], hashes[0], hashes[0]]);
  });

  test('its source is known with its licence', () => {
    expect(sourceRecord('linguist')).toMatchObject({ licence: 'MIT' });
  });
});

describe('a bad entry', () => {
  test('costs only itself, and is told with its line', async () => {
    const store = await storeWith();
    const bad = LANGUAGES.replace('"#315665"', 'blueish').replace('language_id: 340', 'language_id: many');
    const report = await importFrom(store, folderWith(FILE, bad));
    expect(report.refused.rows).toEqual([
      { file: FILE, line: 19, reason: 'color is no colour such as #3776ab', value: 'Agda' },
      { file: FILE, line: 53, reason: 'language_id is no whole number', value: 'Sass' },
    ]);
    expect(await idOf(store, 'linguist:205')).toBe('tool:literate-agda');
  });
});

describe('refused before anything is written', () => {
  const refusal = (paths: readonly string[]) => linguist.open(paths);

  test('is a path that holds no such file, and more than one path', async () => {
    const folder = folderWith('other.yml', LANGUAGES);
    const message = expect.stringContaining('a file of languages, such as languages.yml');
    const refused = { code: 'BAD_USER_INPUT', message };
    await expect(refusal([folder])).rejects.toMatchObject(refused);
    await expect(refusal([`${folder}/none`])).rejects.toMatchObject(refused);
    await expect(refusal([])).rejects.toMatchObject(refused);
    await expect(refusal([folder, folder])).rejects.toMatchObject(refused);
  });

  test.each([
    ['that is no YAML', 'C#: [unclosed\nClick: {}\n', 'is not well formed'],
    ['that lists nothing', 'a text\n', 'is no list of languages'],
    ['of something else', 'Fruit:\n  taste: sweet\n', 'lists no languages in the form that is expected'],
    [
      'with a byte that is no UTF-8',
      Buffer.concat([Buffer.from('A:\n  type: data\nB'), Buffer.from([0xff])]),
      'is not valid UTF-8 in line 3',
    ],
  ])('is a file %s', async (_, content, message) => {
    await expect(refusal([folderWith(FILE, content)])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
  });
});
