import { afterEach, describe, expect, test } from '@jest/globals';
import { aliasNames } from '../../src/statements/names.ts';
import { HEADERS, onetFolder, rawFolder, removeFolders } from './onetFolder.ts';
import { importOnet } from './onetImport.ts';
import { dump, storeWith } from './onetStore.ts';

const DEVELOPERS = '15-1252.00\tSoftware Developers\tResearch, design, and develop software.';

afterEach(removeFolders);

describe('folders', () => {
  test('may hold titles alone, once the occupations are in the graph', async () => {
    const store = await storeWith();
    const titles = onetFolder({
      'Alternate Titles.txt': [
        '15-1252.00\tFull Stack Developer\tn/a\t08',
        '15-1252.00\tSite Reliability Engineer\tSRE\t08',
      ],
    });
    const early = await importOnet(store, titles);
    expect(early.refused.total).toBe(2);
    await importOnet(store, onetFolder({ 'Occupation Data.txt': [DEVELOPERS] }));
    const version = await store.version();
    const report = await importOnet(store, titles);
    expect(report.files).toMatchObject([{ file: 'Alternate Titles.txt', rows: 2, refused: 0, lookups: 3 }]);
    expect(await store.version()).toBe(version + 1);
    expect((await aliasNames.run(store, {})).map(({ name }) => name).sort()).toEqual([
      'Full Stack Developer',
      'SRE',
      'Site Reliability Engineer',
    ]);
    expect((await importOnet(store, titles)).changed).toBe(false);
  });

  test('with a table that lacks a column are refused before anything is written', async () => {
    const store = await storeWith();
    const folder = rawFolder({
      'Occupation Data.txt': `${HEADERS['Occupation Data.txt']}\n${DEVELOPERS}\n`,
      'Technology Skills.txt': 'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\n',
    });
    await expect(importOnet(store, folder)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('Technology Skills.txt has no column "In Demand"'),
      details: { file: 'Technology Skills.txt', column: 'In Demand' },
    });
    expect(await store.version()).toBe(0);
    expect(await dump(store)).toEqual([]);
  });

  test('without a known table, or that are none, are refused', async () => {
    const store = await storeWith();
    const noTable = rawFolder({ 'Skills.txt': 'O*NET-SOC Code\n' });
    await expect(importOnet(store, noTable)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message:
        `${noTable} holds none of the O*NET tables that can be imported: Alternate Titles.txt, ` +
        'Emerging Tasks.txt, Occupation Data.txt, Related Occupations.txt, Sample of Reported Titles.txt, ' +
        'Task Statements.txt, Technology Skills.txt.',
    });
    await expect(importOnet(store, `${noTable}/none`)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `${noTable}/none is not a folder.`,
    });
    const empty = rawFolder({ 'Occupation Data.txt': '' });
    await expect(importOnet(store, empty)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
