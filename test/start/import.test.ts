import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { onetFolder, removeFolders } from '../importers/onetFolder.ts';
import { rolegraph, type Ended } from './processes.ts';

// The commands that take sources in and out, of the built program, one after the other on one store.

const root = mkdtempSync(path.join(tmpdir(), 'rolegraph-import-'));
const report = path.join(root, 'report.json');
const mapping = path.join(root, 'known.yaml');
let folder = '';

const run = (...args: string[]): Promise<Ended> =>
  rolegraph(args, { ROLEGRAPH_DATA: path.join(root, 'var') });

beforeAll(async () => {
  folder = onetFolder({
    'Occupation Data.txt': ['19-9999.01\tTide Gaugers\tWatch the tides.', 'no row at all'],
    'Technology Skills.txt': ['TideTool', 'TideTool Pro', 'Git'].map(
      (example) => `19-9999.01\t${example}\t1\tAnalytical or scientific software\tN\tN`,
    ),
  });
  writeFileSync(mapping, 'onet:tech/TideTool Pro: new\n');
  expect((await run('import', 'shipped')).code).toBe(0);
});

afterAll(() => {
  removeFolders();
  rmSync(root, { recursive: true, force: true });
});

test('import, first without writing, then with a report, then again', async () => {
  const asked = ['import', 'onet', folder, '--release', '1.0', '--mapping', mapping];
  const dry = await run(...asked, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(dry.out).toMatch(/^onet: onet@1\.0, .* A dry run: nothing was written\. It would have done this:\n/);
  const wet = await run(...asked, '--strict', '--report', report);
  // A row was refused, which --strict tells.
  expect(wet).toMatchObject({ code: 1, err: '' });
  expect(wet.out).toContain('Occupation Data.txt: 2 rows, 1 refused\n  entities: 1 created\n');
  expect(wet.out).toContain(
    'Occupation Data.txt, line 3: has 1 columns where the header has 3: no row at all',
  );
  expect(wet.out.split('\n').slice(1)).toEqual(dry.out.split('\n').slice(1));
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    source: 'onet',
    release: 'onet@1.0',
    changed: true,
    merged: [{ key: 'onet:tech/Git', id: 'tool:git' }],
  });
  const again = await run('import', 'all', `onet=${folder}`, '--mapping', mapping);
  expect(again).toMatchObject({ code: 0, err: '' });
});

test('merge leads the old id to the new one', async () => {
  const merged = await run('merge', 'tool:tidetool-pro', 'tool:tidetool');
  expect(merged).toMatchObject({ code: 0, err: '' });
  expect(merged.out).toMatch(
    /^tool:tidetool-pro is merged into tool:tidetool \(version \d+\); the old id leads to the new one\.\n$/,
  );
  expect((await run('resolve', 'TideTool Pro')).out).toContain('tool:tidetool');
  expect(await run('merge', 'tool:tidetool-pro', 'tool:none')).toEqual({
    code: 1,
    out: '',
    err: 'There is no entity tool:none to merge.\n',
  });
});

test('remove-source takes back its share', async () => {
  const removal =
    /\n {2}entities: 2 deprecated, since no other source names them; 1 updated\n {2}links: 2 deleted, since no other source gives them; 0 updated\n$/;
  const dry = await run('remove-source', 'onet', '--dry-run');
  expect(dry.out).toMatch(/^A dry run: nothing was written\. Without onet this would change:\n/);
  expect(dry.out).toMatch(removal);
  const wet = await run('remove-source', 'onet');
  expect(wet.out).toMatch(/^onet is taken back:\n/);
  expect(wet.out).toMatch(removal);
  const unknown = await run('remove-source', 'onet');
  expect(unknown).toEqual({
    code: 1,
    out: '',
    err: 'The graph has no source "onet". It has: article, curated, curator.\n',
  });
});

test('what cannot be read is refused, and nothing is written', async () => {
  const none = path.join(root, 'none');
  expect(await run('import', 'onet', none)).toEqual({ code: 1, out: '', err: `${none} is not a folder.\n` });
  const all = await run('import', 'all', `onet=${folder}`, `onet=${none}`);
  expect(all).toEqual({ code: 1, out: '', err: `${none} is not a folder.\n` });
  writeFileSync(mapping, 'onet:tech/TideTool: TideTool\n');
  expect(await run('import', 'onet', folder, '--mapping', mapping)).toEqual({
    code: 1,
    out: '',
    err: `${mapping} is no mapping: "onet:tech/TideTool" must be the id of an entity, such as tool:git, or new.\n`,
  });
});
