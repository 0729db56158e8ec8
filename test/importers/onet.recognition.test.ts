import { afterEach, expect, test } from '@jest/globals';
import { formatReport } from '../../src/importers/formatReport.ts';
import { onet } from '../../src/importers/importOnet.ts';
import { runImport } from '../../src/importers/runImport.ts';
import { onetFolder, removeFolders } from './onetFolder.ts';
import { entity, idOf, storeWith } from './onetStore.ts';

// With the kept lists of data/, as a user imports.

const DEVELOPERS = '15-1252.00\tSoftware Developers\tResearch, design, and develop software.';

afterEach(removeFolders);

test('a name in another form is recognised, and then is an alias', async () => {
  const store = await storeWith([
    { id: 'role:software-developer', kind: 'ROLE', name: 'Software Developer' },
    { id: 'tool:netbackup', kind: 'TOOL', name: 'NetBackup', category: 'STORAGE' },
    { id: 'tool:nx', kind: 'TOOL', name: 'Nx', category: 'BUILD' },
  ]);
  const folder = onetFolder({
    'Occupation Data.txt': [DEVELOPERS],
    'Technology Skills.txt': ['Symantec NetBackup', 'Siemens NX'].map(
      (example) => `15-1252.00\t${example}\t1\tBackup or archival software\tN\tN`,
    ),
  });
  const report = await runImport(store, onet, [folder]);
  expect(report.merged).toEqual([
    {
      key: 'onet:15-1252.00',
      name: 'Software Developers',
      id: 'role:software-developer',
      as: 'Software Developer',
      how: 'NORMALISED',
    },
    {
      key: 'onet:tech/Symantec NetBackup',
      name: 'Symantec NetBackup',
      id: 'tool:netbackup',
      as: 'NetBackup',
      how: 'VENDOR',
    },
  ]);
  expect(await entity(store, 'role:software-developer')).toMatchObject({
    aliases: ['Software Developers'],
  });
  expect(await entity(store, 'tool:netbackup')).toMatchObject({ aliases: ['Symantec NetBackup'] });
  expect(report.doubtful).toEqual([
    {
      key: 'onet:tech/Siemens NX',
      name: 'Siemens NX',
      id: 'tool:siemens-nx',
      why: 'Nx has that name, but it is not known as one of Siemens',
      candidates: ['tool:nx'],
    },
  ]);
  expect(formatReport(report)).toContain(
    'Symantec NetBackup is tool:netbackup, NetBackup, by its name behind the maker',
  );
  expect((await runImport(store, onet, [folder])).changed).toBe(false);
});

test('two occupations that are known to be two stay apart, though the names of one entity mean both', async () => {
  const store = await storeWith([
    {
      id: 'role:software-developer',
      kind: 'ROLE',
      name: 'Software Developer',
      aliases: [{ name: 'computer programmer', kind: 'STRONG' }],
    },
  ]);
  const folder = onetFolder({
    'Occupation Data.txt': [DEVELOPERS, '15-1251.00\tComputer Programmers\tWrite code.'],
  });
  await runImport(store, onet, [folder]);
  expect(await idOf(store, 'onet:15-1252.00')).toBe('role:software-developer');
  expect(await idOf(store, 'onet:15-1251.00')).toBe('role:computer-programmers');
});
