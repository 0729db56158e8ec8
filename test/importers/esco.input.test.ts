import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { esco } from '../../src/importers/importEsco.ts';
import { formatReport } from '../../src/importers/formatReport.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { aliasNames } from '../../src/statements/names.ts';
import { linksFrom } from '../../src/statements/stored.ts';
import type { Store } from '../../src/store/Store.ts';
import { removeTemporaryFolders } from '../support/temporaryFolder.ts';
import { csv, escoFolder, files, occupation, requirement, skill } from './escoFolder.ts';
import { entity, idOf, storeWith } from './onetStore.ts';

let store: Store;

beforeEach(async () => {
  store = await storeWith();
});

afterEach(async () => {
  await store.close();
  removeTemporaryFolders();
});

const importFiles = (content: Parameters<typeof escoFolder>[0]) =>
  runImport(store, esco, [escoFolder(content)]);

describe('a folder that lacks tables', () => {
  test('knows the ISCO group of an occupation from its own row', async () => {
    await importFiles({
      'ISCOGroups_en.csv': files['ISCOGroups_en.csv'],
      'occupations_en.csv': files['occupations_en.csv'],
    });
    const links = await linksFrom.run(store, { ids: ['role:mobile-developer'] });
    expect(links.map(({ relation, to }) => `${relation} ${to}`)).toEqual([
      'BROADER role:software-developers-isco-2512',
    ]);
  });

  test('of ESCO, is refused', async () => {
    const folder = escoFolder({ 'readme.csv': 'a,b\r\n' });
    await expect(runImport(store, esco, [folder])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('none of the ESCO tables'),
    });
    await expect(runImport(store, esco, [`${folder}/nowhere`])).rejects.toThrow(
      'neither a folder nor a file',
    );
  });

  test('is refused before anything is written where a table lacks a column', async () => {
    const folder = escoFolder({ ...files, 'skillSkillRelations_en.csv': 'from,to\r\na,b\r\n' });
    await expect(runImport(store, esco, [folder])).rejects.toThrow(
      'skillSkillRelations_en.csv has no column "originalSkillUri". Nothing was imported.',
    );
    expect(await store.version()).toBe(0);
  });
});

describe('languages', () => {
  const german = [occupation('dev', 'Softwareentwickler')];

  test('English comes before another, which is taken where it is the only one', async () => {
    await importFiles({
      'occupations_de.csv': german,
      'occupations_en.csv': files['occupations_en.csv'],
    });
    expect((await entity(store, 'role:software-developer'))?.name).toBe('software developer');
    await importFiles({ 'occupations_de.csv': german });
    expect((await entity(store, 'role:software-developer'))?.name).toBe('Softwareentwickler');
  });

  test('two, without English, are refused, and so is a table twice', async () => {
    const folder = escoFolder({ 'occupations_de.csv': german, 'skills_fr.csv': files['skills_en.csv'] });
    await expect(runImport(store, esco, [folder])).rejects.toThrow('several languages (de, fr)');
    const other = escoFolder({ 'occupations_de.csv': german });
    await expect(runImport(store, esco, [other, other])).rejects.toThrow('are the same table');
  });
});

describe('rows that cannot be used', () => {
  test('are refused one by one', async () => {
    const report = await importFiles({
      'occupations_en.csv': [
        occupation('dev', 'software developer'),
        occupation('dev', 'x', { conceptUri: 'http://example.org/occupation/1' }),
        occupation('none', ' \u00A0 '),
        occupation('long', 'a'.repeat(251)),
        occupation('group', 'tester', { iscoGroup: 'many' }),
      ],
      'occupationSkillRelations_en.csv': [requirement('dev', 'perhaps', 'debug')],
    });
    expect(report.refused.rows.map(({ file, line, reason }) => `${file} ${line} ${reason}`)).toEqual([
      'occupations_en.csv 3 conceptUri is not the URI of an ESCO occupation',
      'occupations_en.csv 4 preferredLabel is empty',
      'occupations_en.csv 5 preferredLabel is longer than 250 characters',
      'occupations_en.csv 6 iscoGroup is not the code of an ISCO group',
      'occupationSkillRelations_en.csv 2 relationType is neither essential nor optional',
    ]);
    expect(await idOf(store, 'esco:occupation/dev')).toBe('role:software-developer');
  });

  test('a byte that is not UTF-8 costs its row only', async () => {
    const text = csv([occupation('a', 'caf\u00E9 owner'), occupation('b', 'baker')]);
    const report = await importFiles({ 'occupations_en.csv': Buffer.from(text, 'latin1') });
    expect(report.refused.rows).toMatchObject([{ line: 2, reason: 'is not valid UTF-8' }]);
    expect(await idOf(store, 'esco:occupation/b')).toBe('role:baker');
  });

  test('a column of labels that has slipped is left out, and the report says so', async () => {
    const letters = Array.from({ length: 120 }, (_, index) =>
      String(1000 + index).replace(/\d/g, (digit) => 'klmnopqrst'.charAt(Number(digit))),
    );
    const rows = (shift: number) =>
      letters.map((name, index) =>
        skill(`s${index}`, `${name} ${name}`, {
          altLabels: `${letters[(index + shift) % 120]} ${letters[(index + shift) % 120]} again`,
        }),
      );
    const slipped = await importFiles({ 'skills_en.csv': rows(1) });
    expect(await aliasNames.run(store, {})).toEqual([]);
    expect(formatReport(slipped)).toContain(
      'altLabels left out: in 120 of 120 rows they do not fit the name',
    );
    await importFiles({ 'skills_en.csv': rows(0) });
    expect(await aliasNames.run(store, {})).toHaveLength(120);
  });
});
