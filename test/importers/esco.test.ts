// One long file: every case imports its own small ESCO folder, made out of the same few rows.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { esco } from '../../src/importers/importEsco.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { aliasNames } from '../../src/statements/names.ts';
import { linksFrom } from '../../src/statements/stored.ts';
import { resolveRefs } from '../../src/statements/resolveRefs.ts';
import type { Store } from '../../src/store/Store.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';
import {
  csv,
  escoFolder,
  files,
  HASKELL,
  occupation,
  requirement,
  skill,
  skillGroup,
  uri,
} from './escoFolder.ts';
import { dump, entity, idOf, storeWith } from './onetStore.ts';

const collectionRow = (id: string, name: string, broader: string, altLabels = '') =>
  skill(id, name, { altLabels, broaderConceptUri: broader });

let store: Store;

beforeEach(async () => {
  store = await storeWith();
});

afterEach(async () => {
  await store.close();
  removeTemporaryFolders();
});

const importFiles = (content: Parameters<typeof escoFolder>[0], name?: string) =>
  runImport(store, esco, [escoFolder(content, name)]);

/** Every link that goes out of an entity, as `RELATION to`. */
const linksOf = async (id: string) =>
  (await linksFrom.run(store, { ids: [id] })).map(({ relation, to }) => `${relation} ${to}`).sort();

const linkOf = async (from: string, to: string) =>
  (await linksFrom.run(store, { ids: [from] })).find((link) => link.to === to)?.properties;

const aliasesOf = async (id: string) =>
  (await aliasNames.run(store, {}))
    .filter((alias) => alias.id === id)
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort();

const named = async (key: string) =>
  (await resolveRefs.run(store, { ids: [], externalIds: [], keys: [key] })).map(({ id }) => id);

describe('importing an ESCO folder', () => {
  test('makes roles of occupations, with their other labels as loose aliases', async () => {
    const report = await importFiles(files);
    expect(report.refused).toEqual({ total: 0, rows: [] });
    expect(await idOf(store, 'esco:occupation/dev')).toBe('role:software-developer');
    expect(await entity(store, 'role:software-developer')).toMatchObject({
      kind: 'ROLE',
      name: 'software developer',
      description: 'What a software developer does.',
      category: 'PROFESSIONALS',
      aliases: [],
      sources: ['esco'],
    });
    expect(await aliasesOf('role:software-developer')).toEqual([
      'LOOSE coder',
      'LOOSE programmer',
      'LOOSE software engineer',
    ]);
  });

  test('gives an occupation the category of its ISCO major group, and none where it tells no group', async () => {
    await importFiles({
      'occupations_en.csv': [
        occupation('dev', 'software developer', { iscoGroup: '2512' }),
        occupation('soldier', 'infantry soldier', { iscoGroup: '0310' }),
        occupation('none', 'wizard', { iscoGroup: '' }),
      ],
    });
    const roles = ['software-developer', 'infantry-soldier', 'wizard'];
    const categories = roles.map(async (slug) => (await entity(store, `role:${slug}`))?.category);
    expect(await Promise.all(categories)).toEqual(['PROFESSIONALS', 'ARMED_FORCES_OCCUPATIONS', null]);
  });

  test('makes roles of ISCO groups, which no occupation is taken for', async () => {
    await importFiles(files);
    const id = 'role:software-developers-isco-2512';
    expect([await idOf(store, 'esco:isco/C2512'), await idOf(store, 'isco:2512')]).toEqual([id, id]);
    expect(await entity(store, id)).toMatchObject({
      name: 'Software developers (ISCO 2512)',
      category: 'ISCO_GROUP',
    });
    expect(await aliasesOf(id)).toEqual(['LOOSE Software developers']);
    expect(await named('softwaredeveloper')).toEqual(['role:software-developer']);
  });

  test('makes skills, and tools of those that the kept list names', async () => {
    await importFiles(files);
    expect(await entity(store, 'skill:debug-software')).toMatchObject({
      kind: 'SKILL',
      description: 'How to debug software.',
    });
    expect(await idOf(store, `esco:skill/${HASKELL}`)).toBe('tool:haskell');
    expect(await entity(store, 'tool:haskell')).toMatchObject({ kind: 'TOOL', category: 'LANGUAGE' });
    expect(await entity(store, 'skill:software-development-isced-f-0613')).toMatchObject({
      name: 'software development (ISCED-F 0613)',
      category: 'SKILL_GROUP',
    });
  });

  test('weighs what an occupation asks: essential before optional, and a tool is used', async () => {
    const report = await importFiles(files);
    expect(await linksOf('role:software-developer')).toEqual([
      'BROADER role:software-developers-isco-2512',
      'REQUIRES skill:debug-software',
      'USES tool:haskell',
    ]);
    expect(await linkOf('role:software-developer', 'skill:debug-software')).toMatchObject({
      weight: 0.8,
      essential: true,
      sources: ['esco'],
      figure_esco: 0.8,
    });
    const optional = await linkOf('role:software-developer', 'tool:haskell');
    expect(optional).toMatchObject({ weight: 0.4 });
    expect(optional).not.toHaveProperty('essential', true);
    const file = report.files.find((one) => one.file === 'occupationSkillRelations_en.csv');
    expect(file).toMatchObject({
      rows: 4,
      links: { created: 2, merged: 1 },
      skipped: { 'names what the graph does not know': 1 },
    });
  });

  test('links skills; a row that the graph has no relation for is counted', async () => {
    const report = await importFiles(files);
    expect(await linksOf('skill:debug-software')).toEqual([
      'BROADER skill:software-development-isced-f-0613',
      'NEEDS skill:theory-of-software',
    ]);
    expect(await linkOf('skill:debug-software', 'skill:theory-of-software')).toMatchObject({
      weight: 0.8,
      essential: true,
    });
    expect(report.files.find(({ file }) => file === 'skillSkillRelations_en.csv')).toMatchObject({
      links: { created: 1 },
      skipped: {
        'joins kinds between which the graph has no such relation': 1,
        'joins two names of one entity': 1,
      },
    });
    expect(report.files.find(({ file }) => file === 'broaderRelationsSkillPillar_en.csv')).toMatchObject({
      links: { created: 2 },
      skipped: { 'joins kinds between which the graph has no such relation': 1 },
    });
  });

  test('changes nothing the second time', async () => {
    const folder = escoFolder(files);
    await runImport(store, esco, [folder]);
    const [before, version] = [await dump(store), await store.version()];
    const again = await runImport(store, esco, [folder]);
    expect(again.changed).toBe(false);
    expect(await store.version()).toBe(version);
    expect(await dump(store)).toEqual(before);
  });

  test('takes files as well as folders, and lines that end in LF', async () => {
    const folder = escoFolder({ 'occupations_en.csv': csv(files['occupations_en.csv'], '\n') });
    await runImport(store, esco, [`${folder}/occupations_en.csv`]);
    expect(await idOf(store, 'esco:occupation/mobile')).toBe('role:mobile-developer');
    expect(await aliasesOf('role:software-developer')).toContain('LOOSE programmer');
  });

  test('reads releases without a column, with another one, and with a row of an occupation twice', async () => {
    const first = occupation('dev', 'software developer', { naceCode: '62.1' });
    const report = await importFiles({
      'occupations_en.csv': [first, first],
      'skills_en.csv': [{ conceptUri: uri('skill/debug'), preferredLabel: 'debug software' }],
    });
    expect(report.refused.total).toBe(0);
    expect(report.files).toMatchObject([
      { rows: 2, entities: { created: 1 }, links: { created: 0 } },
      { rows: 1, entities: { created: 1 } },
    ]);
  });

  test('takes the definition where there is no description, and keeps paragraphs', async () => {
    await importFiles({
      'occupations_en.csv': [
        occupation('a', 'choreologist', { description: '', definition: 'Writes\u00A0down dances.' }),
        occupation('b', 'dancer', { description: 'One.\r\n\n\n\nTwo  three.\n' }),
      ],
    });
    expect(await entity(store, 'role:choreologist')).toMatchObject({ description: 'Writes down dances.' });
    expect(await entity(store, 'role:dancer')).toMatchObject({ description: 'One.\n\nTwo three.' });
  });

  test('a concept that ESCO has taken back is out of use, and comes back when it is released again', async () => {
    const withStatus = (status: string) => ({
      'occupations_en.csv': [occupation('dev', 'software developer', { status })],
    });
    await importFiles(withStatus('obsolete'));
    expect(await entity(store, 'role:software-developer')).toMatchObject({ status: 'DEPRECATED' });
    await importFiles(withStatus('released'));
    expect(await entity(store, 'role:software-developer')).toMatchObject({ status: 'ACTIVE' });
  });

  test('names the release after the folder where it says which it is', async () => {
    const rows = { 'occupations_en.csv': files['occupations_en.csv'] };
    expect((await importFiles(rows, 'v1.2.1')).release).toBe('esco@1.2.1');
    const official = 'ESCO dataset - v1.2.0 - classification - en - csv';
    expect((await importFiles(rows, official)).release).toBe('esco@1.2.0');
    expect((await importFiles(rows)).release).toMatch(/^esco@[0-9a-f]{12}$/);
  });
});

describe('collections of skills', () => {
  const [debug, plan] = [
    collectionRow('debug', 'debug software', uri('isced-f/0613'), 'repair software | fix software'),
    collectionRow('plan', 'plan', ''),
  ];
  const withCollections = {
    ...files,
    'digitalSkillsCollection_en.csv': [debug],
    'transversalSkillsCollection_en.csv': [plan, debug],
  };
  const categories = async () =>
    Promise.all(
      ['skill:debug-software', 'skill:plan', 'skill:theory-of-software', 'tool:haskell'].map(
        async (id) => (await entity(store, id))?.category,
      ),
    );

  test('give the category, the first of them before the others; the rest is by type', async () => {
    await importFiles(withCollections);
    expect(await categories()).toEqual(['DIGITAL', 'TRANSVERSAL', 'KNOWLEDGE', 'LANGUAGE']);
  });

  test('a folder of skills alone takes no category away', async () => {
    await importFiles(withCollections);
    await importFiles({ 'skills_en.csv': files['skills_en.csv'] });
    expect(await categories()).toEqual(['DIGITAL', 'TRANSVERSAL', 'KNOWLEDGE', 'LANGUAGE']);
  });

  test('alone, they make the skills and their parents', async () => {
    await importFiles({
      'skillGroups_en.csv': files['skillGroups_en.csv'],
      'digitalSkillsCollection_en.csv': [debug],
    });
    expect(await aliasesOf('skill:debug-software')).toEqual(['LOOSE fix software', 'LOOSE repair software']);
    expect(await linksOf('skill:debug-software')).toEqual([
      'BROADER skill:software-development-isced-f-0613',
    ]);
  });

  test('add what the table of skills leaves open', async () => {
    const rows = [skill('debug', 'debug software', { altLabels: '', description: '', reuseLevel: '' })];
    await importFiles({ 'skills_en.csv': rows, 'digitalSkillsCollection_en.csv': [debug] });
    expect(await entity(store, 'skill:debug-software')).toMatchObject({
      description: 'How to debug software.',
    });
    expect(await aliasesOf('skill:debug-software')).toEqual(['LOOSE fix software', 'LOOSE repair software']);
  });

  test('of another release beside the skills do not change them in turn', async () => {
    const other = collectionRow('debug', 'Debug all software', '', 'mend software');
    const folder = escoFolder({ ...withCollections, 'digitalSkillsCollection_en.csv': [other] });
    await runImport(store, esco, [folder]);
    expect((await entity(store, 'skill:debug-software'))?.name).toBe('debug software');
    expect(await aliasesOf('skill:debug-software')).toEqual(['LOOSE fix software', 'LOOSE repair software']);
    expect((await runImport(store, esco, [folder])).changed).toBe(false);
  });
});

describe('a newer release', () => {
  const first = {
    'skillGroups_en.csv': [
      skillGroup('isced-f/0613', '0613', 'software development'),
      skillGroup('isced-f/061', '061', 'information technology'),
    ],
    'digitalSkillsCollection_en.csv': [
      collectionRow('d', 'debug software', uri('isced-f/0613'), 'repair software'),
    ],
  };
  const second = {
    'digitalSkillsCollection_en.csv': [
      collectionRow('d', 'find bugs', `${uri('isced-f/061')} | ${uri('skill/gone')}`, 'mend software'),
    ],
  };

  test('renames a skill: the id stays, and the old name still means it', async () => {
    await importFiles(first);
    await importFiles(second);
    expect(await entity(store, 'skill:debug-software')).toMatchObject({ name: 'find bugs' });
    expect(await named('debugsoftware')).toEqual(['skill:debug-software']);
    expect(await named('findbugs')).toEqual(['skill:debug-software']);
  });

  test('replaces parents and other labels', async () => {
    await importFiles(first);
    const report = await importFiles(second);
    expect(await linksOf('skill:debug-software')).toEqual([
      'BROADER skill:information-technology-isced-f-061',
    ]);
    expect(report.files).toMatchObject([{ dropped: 1, links: { created: 1 } }]);
    expect(await aliasesOf('skill:debug-software')).toEqual(['LOOSE mend software', 'STRONG debug software']);
  });

  test('takes back the other labels that an occupation has no more', async () => {
    await importFiles(files);
    const rows = [occupation('dev', 'software developer', { altLabels: 'programmer' })];
    await importFiles({ 'occupations_en.csv': rows });
    expect(await aliasesOf('role:software-developer')).toEqual(['LOOSE programmer']);
  });

  test('replaces what an occupation asks', async () => {
    await importFiles(files);
    await importFiles({ 'occupationSkillRelations_en.csv': [requirement('dev', 'optional', 'plan')] });
    expect(await linksOf('role:software-developer')).toEqual([
      'BROADER role:software-developers-isco-2512',
      'REQUIRES skill:plan',
    ]);
  });
});

describe('recognising what is in the graph', () => {
  const graph = [
    { id: 'tool:python', kind: 'TOOL', name: 'Python', category: 'LANGUAGE' },
    { id: 'framework:angular', kind: 'FRAMEWORK', name: 'Angular', category: 'WEB_FRONT_END' },
    { id: 'tool:apache-spark', kind: 'TOOL', name: 'Spark', category: 'DATA' },
    { id: 'role:software-developers', kind: 'ROLE', name: 'Software Developers' },
  ] as const;

  test('finds tools among the skills, and occupations in the plural', async () => {
    await store.close();
    store = await storeWith(graph);
    const report = await importFiles({
      'ISCOGroups_en.csv': files['ISCOGroups_en.csv'],
      'occupations_en.csv': [occupation('dev', 'software developer')],
      'skills_en.csv': [
        skill('py', 'Python (computer programming)'),
        skill('ng', 'Angular'),
        skill('spark', 'SPARK'),
      ],
    });
    expect(await idOf(store, 'esco:skill/py')).toBe('tool:python');
    expect(await idOf(store, 'esco:skill/ng')).toBe('framework:angular');
    expect(await idOf(store, 'esco:occupation/dev')).toBe('role:software-developers');
    expect(await idOf(store, 'esco:isco/C2512')).toBe('role:software-developers-isco-2512');
    expect((await entity(store, 'tool:python'))?.name).toBe('Python');
    expect(report.merged).toHaveLength(3);
  });

  test('takes no group for an entity, whatever its name', async () => {
    await store.close();
    store = await storeWith([{ id: 'role:x', kind: 'ROLE', name: 'Software developers (ISCO 2512)' }]);
    await importFiles({ 'ISCOGroups_en.csv': files['ISCOGroups_en.csv'] });
    expect(await idOf(store, 'isco:2512')).not.toBe('role:x');
  });

  test('keeps what only shares a name beside its namesake', async () => {
    await store.close();
    store = await storeWith(graph);
    await importFiles({ 'skills_en.csv': [skill('spark', 'SPARK')] });
    expect(await idOf(store, 'esco:skill/spark')).not.toBe('tool:apache-spark');
    expect(await named('spark')).toEqual(['tool:apache-spark']);
  });
});
